package io.foyer.booking.ticket.checkin;

import io.foyer.booking.ticket.checkin.CheckInOutcome.NotValid;
import io.foyer.booking.ticket.checkin.DoorTickets.CountedScan;
import io.foyer.booking.ticket.code.TicketCode;
import io.foyer.booking.ticket.code.TicketCodes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes what scanners saw while they had no network. */
@Service
public class OfflineCheckIn {

    private final TicketCodes codes;
    private final DoorTickets tickets;
    private final DoorRecord record;
    private final TransactionTemplate transactions;

    OfflineCheckIn(
            TicketCodes codes,
            DoorTickets tickets,
            DoorRecord record,
            TransactionTemplate transactions) {
        this.codes = codes;
        this.tickets = tickets;
        this.record = record;
        this.transactions = transactions;
    }

    /**
     * Judges the scans, all in one transaction. Repeatable: the same scans again are answered as
     * they would be had they come in any other order.
     *
     * @return what became of each, in the order given
     */
    public List<CheckInOutcome> upload(Door door, List<OfflineScan> scans) {
        // Signatures are checked before anything is locked.
        var read = scans.stream().map(scan -> codes.read(scan.code())).toList();
        var outcomes =
                Objects.requireNonNull(
                        transactions.execute(_ -> judge(door, scans, read)), "outcomes");
        outcomes.forEach(record::counted);
        return outcomes;
    }

    private List<CheckInOutcome> judge(
            Door door, List<OfflineScan> scans, List<Optional<TicketCode>> read) {
        var judged = new JudgedScans(tickets.lock(door.showtimeId(), ticketsOf(door, read)));
        var outcomes = new ArrayList<CheckInOutcome>(scans.size());
        scans.forEach(_ -> outcomes.add(new NotValid(Refusal.UNKNOWN_CODE)));
        earliestFirst(scans)
                .forEach(
                        i ->
                                read.get(i)
                                        .map(code -> judge(door, code, scans.get(i), judged))
                                        .ifPresent(outcome -> outcomes.set(i, outcome)));
        keep(door, judged.counted());
        return outcomes;
    }

    private static CheckInOutcome judge(
            Door door, TicketCode code, OfflineScan scan, JudgedScans judged) {
        return code.showtimeId().equals(door.showtimeId())
                ? judged.judge(code, new Scan(scan.at(), door.accountId()))
                : new NotValid(Refusal.OTHER_SHOWTIME);
    }

    private void keep(Door door, List<CountedScan> counted) {
        if (counted.isEmpty()) {
            return;
        }
        var used = tickets.use(door.showtimeId(), counted);
        if (used != counted.size()) {
            throw new IllegalStateException(
                    "%d of %d locked tickets were used".formatted(used, counted.size()));
        }
        counted.stream()
                .filter(CountedScan::letsIn)
                .forEach(scan -> record.letIn(door, scan.ticketId(), scan.scan().at()));
    }

    private static List<UUID> ticketsOf(Door door, List<Optional<TicketCode>> read) {
        return read.stream()
                .flatMap(Optional::stream)
                .filter(code -> code.showtimeId().equals(door.showtimeId()))
                .map(TicketCode::ticketId)
                .distinct()
                .toList();
    }

    private static List<Integer> earliestFirst(List<OfflineScan> scans) {
        return IntStream.range(0, scans.size())
                .boxed()
                .sorted(Comparator.comparing(i -> scans.get(i).at()))
                .toList();
    }
}
