package io.foyer.booking.ticket.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.ticket.TicketStatus;
import io.foyer.booking.ticket.checkin.CheckInOutcome.Accepted;
import io.foyer.booking.ticket.checkin.CheckInOutcome.AlreadyUsed;
import io.foyer.booking.ticket.checkin.CheckInOutcome.NotValid;
import io.foyer.booking.ticket.code.TicketCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Random uploads from several scanners: in any order, cut into any batches, repeated, they end the
 * same. The seed of a failing run is in its message.
 */
class OfflineScansTests {

    private static final int RUNS = 2_000;
    private static final Instant OPENED = Instant.parse("2026-06-21T18:00:00Z");
    private static final UUID SHOWTIME = UUID.randomUUID();

    @Test
    void theEarliestScanWinsInWhateverOrderTheyAreUploaded() {
        var first = new Random().nextLong();
        for (var seed = first; seed < first + RUNS; seed++) {
            var random = new Random(seed);
            var tickets = tickets(random);
            var scans = scans(random, tickets);

            var once = upload(random, tickets, scans);
            Collections.shuffle(scans, random);
            scans.addAll(scans.subList(0, scans.size() / 2));
            var again = upload(random, tickets, scans);

            assertThat(again).as("seed %d", seed).isEqualTo(once);
            for (var ticket : tickets.values()) {
                assertThat(find(once, ticket.id()).used())
                        .as("seed %d", seed)
                        .isEqualTo(earliest(ticket, scans));
            }
        }
    }

    @Test
    void whoTakesTheFirstThatComesEndsDifferently() {
        var different = 0;
        for (var seed = 0; seed < 100; seed++) {
            var random = new Random(seed);
            var tickets = tickets(random);
            var scans = scans(random, tickets);
            var once = firstComes(scans);
            Collections.reverse(scans);
            different += firstComes(scans).equals(once) ? 0 : 1;
        }

        assertThat(different).isPositive();
    }

    @Test
    void withinOneUploadTheEarlierIsAcceptedAndTheLaterIsTold() {
        var ticket = ticket(TicketStatus.VALID, Optional.empty());
        var judged = new JudgedScans(List.of(ticket));
        var by = UUID.randomUUID();

        assertThat(judged.judge(code(ticket), new Scan(OPENED, by))).isInstanceOf(Accepted.class);
        assertThat(judged.judge(code(ticket), new Scan(OPENED, by))).isInstanceOf(Accepted.class);
        assertThat(judged.judge(code(ticket), new Scan(OPENED.plusSeconds(1), by)))
                .isEqualTo(new AlreadyUsed(OPENED));
        assertThat(judged.counted()).hasSize(1);
    }

    @Test
    void anEarlierScanTakesALaterOnesPlaceAndLetsNobodyInTwice() {
        var ticket = ticket(TicketStatus.VALID, Optional.empty());
        var judged = new JudgedScans(List.of(ticket));
        judged.judge(code(ticket), new Scan(OPENED.plusSeconds(9), UUID.randomUUID()));
        var used = ((DoorTicket.Verdict.Counts) ticket.judge(1, scan(9))).becomes();

        var verdict = used.judge(1, scan(3));

        assertThat(verdict)
                .isInstanceOfSatisfying(
                        DoorTicket.Verdict.Counts.class,
                        counts -> {
                            assertThat(counts.letsIn()).isFalse();
                            assertThat(counts.becomes().used()).map(Scan::at).contains(at(3));
                        });
    }

    @Test
    void aScanFromBeforeItWasUndoneDoesNotCount() {
        var ticket = ticket(TicketStatus.VALID, Optional.of(at(5)));
        var judged = new JudgedScans(List.of(ticket));

        assertThat(judged.judge(code(ticket), scan(5))).isEqualTo(new NotValid(Refusal.UNDONE));
        assertThat(judged.judge(code(ticket), scan(6))).isInstanceOf(Accepted.class);
    }

    @Test
    void whatIsGoodForNothingIsToldWhy() {
        for (var why :
                Map.of(
                                TicketStatus.CANCELLED,
                                Refusal.CANCELLED,
                                TicketStatus.TRANSFERRED,
                                Refusal.TRANSFERRED)
                        .entrySet()) {
            var ticket = ticket(why.getKey(), Optional.empty());

            assertThat(new JudgedScans(List.of(ticket)).judge(code(ticket), scan(1)))
                    .isEqualTo(new NotValid(why.getValue()));
        }
        var ticket = ticket(TicketStatus.VALID, Optional.empty());
        assertThat(new JudgedScans(List.of()).judge(code(ticket), scan(1)))
                .isEqualTo(new NotValid(Refusal.UNKNOWN_CODE));
        assertThat(
                        new JudgedScans(List.of(ticket))
                                .judge(new TicketCode(ticket.id(), SHOWTIME, 7), scan(1)))
                .isEqualTo(new NotValid(Refusal.UNKNOWN_CODE));
    }

    /** Uploads in batches of any size; within each the earliest is judged first, as in earnest. */
    private static Map<UUID, DoorTicket> upload(
            Random random, Map<UUID, DoorTicket> from, List<Scanned> scans) {
        var tickets = new HashMap<>(from);
        for (var start = 0; start < scans.size(); ) {
            var end = Math.min(scans.size(), start + 1 + random.nextInt(6));
            var judged = new JudgedScans(List.copyOf(tickets.values()));
            scans.subList(start, end).stream()
                    .sorted((a, b) -> a.scan().at().compareTo(b.scan().at()))
                    .forEach(each -> judged.judge(code(find(tickets, each.ticket())), each.scan()));
            for (var counted : judged.counted()) {
                tickets.computeIfPresent(
                        counted.ticketId(), (_, ticket) -> used(ticket, counted.scan()));
            }
            start = end;
        }
        return tickets;
    }

    private static Map<UUID, Scan> firstComes(List<Scanned> scans) {
        var used = new HashMap<UUID, Scan>();
        scans.forEach(each -> used.putIfAbsent(each.ticket(), each.scan()));
        return used;
    }

    private static Optional<Scan> earliest(DoorTicket ticket, List<Scanned> scans) {
        return scans.stream()
                .filter(each -> each.ticket().equals(ticket.id()))
                .map(Scanned::scan)
                .filter(
                        scan ->
                                ticket.undoneAt()
                                        .filter(undone -> !scan.at().isAfter(undone))
                                        .isEmpty())
                .min(Scan::compareTo);
    }

    private static Map<UUID, DoorTicket> tickets(Random random) {
        var tickets = new HashMap<UUID, DoorTicket>();
        for (var i = 0; i < 3; i++) {
            var ticket =
                    ticket(
                            TicketStatus.VALID,
                            random.nextInt(4) == 0
                                    ? Optional.of(at(random.nextInt(10)))
                                    : Optional.empty());
            tickets.put(ticket.id(), ticket);
        }
        return tickets;
    }

    /** Few moments and few scanners, so that many coincide. */
    private static List<Scanned> scans(Random random, Map<UUID, DoorTicket> tickets) {
        var ids = List.copyOf(tickets.keySet());
        var scanners = List.of(new UUID(0, 1), new UUID(0, 2), new UUID(-1, 3));
        return new ArrayList<>(
                IntStream.range(0, 2 + random.nextInt(14))
                        .mapToObj(
                                _ ->
                                        new Scanned(
                                                ids.get(random.nextInt(ids.size())),
                                                new Scan(
                                                        at(random.nextInt(8)),
                                                        scanners.get(random.nextInt(3)))))
                        .toList());
    }

    private static DoorTicket find(Map<UUID, DoorTicket> tickets, UUID id) {
        return Objects.requireNonNull(tickets.get(id));
    }

    private static DoorTicket used(DoorTicket ticket, Scan scan) {
        return new DoorTicket(
                ticket.id(),
                ticket.serial(),
                TicketStatus.CHECKED_IN,
                Optional.of(scan),
                ticket.undoneAt(),
                ticket.section(),
                ticket.row(),
                ticket.seat());
    }

    private static DoorTicket ticket(TicketStatus status, Optional<Instant> undoneAt) {
        return new DoorTicket(
                UUID.randomUUID(), 1, status, Optional.empty(), undoneAt, "Stalls", "A", "1");
    }

    private static TicketCode code(DoorTicket ticket) {
        return new TicketCode(ticket.id(), SHOWTIME, ticket.serial());
    }

    private static Scan scan(int second) {
        return new Scan(at(second), new UUID(0, 1));
    }

    private static Instant at(int second) {
        return OPENED.plusSeconds(second);
    }

    private record Scanned(UUID ticket, Scan scan) {}
}
