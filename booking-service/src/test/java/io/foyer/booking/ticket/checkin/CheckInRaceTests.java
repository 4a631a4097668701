package io.foyer.booking.ticket.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.archive.Archives;
import io.foyer.booking.testing.BookingDatabase;
import io.foyer.booking.ticket.AtOnce;
import io.foyer.booking.ticket.TicketTable;
import io.foyer.booking.ticket.code.TicketCode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Many scanners, one ticket, on a Postgres of its own. The negative control looks first and writes
 * then, and must see more than one let in.
 */
class CheckInRaceTests {

    private static final int SCANNERS = 20;
    private static final int ROUNDS = 25;
    private static final BookingDatabase DATABASE = new BookingDatabase();

    private final UUID showtime = UUID.randomUUID();
    private final TicketTable table = new TicketTable(DATABASE);
    private final DoorTickets tickets =
            new DoorTickets(DATABASE.jdbc(), new Archives(DATABASE).sales());

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void ofTwentyScannersExactlyOneLetsIn() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var ticket = table.issue(showtime, UUID.randomUUID(), round);
            var code = new TicketCode(ticket, showtime, 1);

            var letIn = race(() -> admit(code));

            assertThat(letIn).isOne();
            assertThat(recorded(ticket)).isOne();
        }
    }

    private boolean admit(TicketCode code) {
        return Boolean.TRUE.equals(
                DATABASE.transactions().execute(_ -> tickets.admit(code, scan()).isPresent()));
    }

    @Test
    void whoLooksFirstAndWritesThenLetsSeveralIn() throws Exception {
        var ticket = table.issue(showtime, UUID.randomUUID(), ROUNDS);
        var everybodyHasLooked = new CyclicBarrier(SCANNERS);

        var letIn =
                race(
                        () -> {
                            var valid =
                                    DATABASE.jdbc()
                                            .sql("SELECT status = 'VALID' FROM ticket WHERE id = ?")
                                            .param(ticket)
                                            .query(Boolean.class)
                                            .single();
                            everybodyHasLooked.await();
                            DATABASE.jdbc()
                                    .sql(
                                            """
                                            UPDATE ticket SET status = 'CHECKED_IN', checked_in_at = now(),
                                                   checked_in_by = gen_random_uuid()
                                             WHERE id = ?
                                            """)
                                    .param(ticket)
                                    .update();
                            return valid;
                        });

        assertThat(letIn).isGreaterThan(1);
    }

    @Test
    void ofScanningAndCancellingAtOnceOneWins() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var ticket = table.issue(showtime, UUID.randomUUID(), 100 + round);
            var code = new TicketCode(ticket, showtime, 1);

            var won = AtOnce.<Boolean>all(List.of(() -> admit(code), () -> cancel(ticket)));

            assertThat(won).containsExactlyInAnyOrder(true, false);
        }
    }

    /** As {@code Tickets} does it. */
    private boolean cancel(UUID ticket) {
        return DATABASE.jdbc()
                        .sql(
                                """
                                WITH valid AS (SELECT id FROM ticket WHERE showtime_id = :showtime AND id = :ticket
                                                  AND status = 'VALID' FOR UPDATE)
                                UPDATE ticket SET status = 'CANCELLED' FROM valid
                                 WHERE ticket.showtime_id = :showtime AND ticket.id = valid.id AND ticket.status = 'VALID'
                                """)
                        .param("showtime", showtime)
                        .param("ticket", ticket)
                        .update()
                == 1;
    }

    /** How many of the scanners were told yes. */
    private static long race(Callable<Boolean> scanner) throws Exception {
        var scanners = new ArrayList<Callable<Boolean>>();
        for (var i = 0; i < SCANNERS; i++) {
            scanners.add(scanner);
        }
        return AtOnce.all(scanners).stream().filter(letIn -> letIn).count();
    }

    private int recorded(UUID ticket) {
        return table.count("SELECT count(*) FROM check_in WHERE ticket_id = ?", ticket);
    }

    private static Scan scan() {
        return new Scan(Instant.now().truncatedTo(ChronoUnit.MICROS), UUID.randomUUID());
    }
}
