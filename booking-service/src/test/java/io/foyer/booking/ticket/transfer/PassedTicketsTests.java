package io.foyer.booking.ticket.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foyer.booking.testing.BookingDatabase;
import io.foyer.booking.ticket.AtOnce;
import io.foyer.booking.ticket.TicketTable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

/**
 * The one statement that passes a ticket on, on a Postgres of its own. The negative control looks
 * first and writes then, without the index, and must end with two good tickets of one seat.
 */
class PassedTicketsTests {

    private final UUID showtime = UUID.randomUUID();
    private final UUID giver = UUID.randomUUID();
    private final BookingDatabase database = new BookingDatabase();
    private final TicketTable table = new TicketTable(database);
    private final PassedTickets tickets = new PassedTickets(database.jdbc());

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void ofTwoWhoTakeATicketAtOnceOneGetsIt() throws Exception {
        for (var round = 0; round < 20; round++) {
            var ticket = table.issue(showtime, giver, round);

            var taken =
                    AtOnce.<Boolean>all(
                            List.of(
                                    () -> pass(ticket).isPresent(),
                                    () -> pass(ticket).isPresent()));

            assertThat(taken).containsExactlyInAnyOrder(true, false);
            assertThat(good(round)).isOne();
        }
    }

    @Test
    void withoutTheConditionAndTheIndexTheSeatHasTwoTickets() throws Exception {
        database.jdbc().sql("DROP INDEX one_good_ticket").update();
        var ticket = table.issue(showtime, giver, 1);
        var bothHaveLooked = new CyclicBarrier(2);
        Callable<Boolean> taker =
                () -> {
                    var valid =
                            table.count(
                                    "SELECT count(*) FROM ticket WHERE id = ? AND status = 'VALID'",
                                    ticket);
                    bothHaveLooked.await();
                    database.jdbc()
                            .sql("UPDATE ticket SET status = 'TRANSFERRED' WHERE id = ?")
                            .param(ticket)
                            .update();
                    table.issue(showtime, UUID.randomUUID(), 1);
                    return valid == 1;
                };

        assertThat(AtOnce.all(List.of(taker, taker))).containsExactly(true, true);
        assertThat(good(1)).isEqualTo(2);
    }

    @Test
    void theIndexAloneLetsNobodyHaveASecondGoodTicketOfASeat() {
        table.issue(showtime, giver, 1);

        assertThatThrownBy(() -> table.issue(showtime, UUID.randomUUID(), 1))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void itTakesOnlyTheGiversOwnTicket() {
        var others = table.issue(showtime, UUID.randomUUID(), 1);

        assertThat(pass(others)).isEmpty();
        assertThat(good(1)).isOne();
    }

    private Optional<UUID> pass(UUID ticket) {
        return tickets.pass(transfer(ticket), UUID.randomUUID(), UUID.randomUUID());
    }

    private Transfer transfer(UUID ticket) {
        return new Transfer(
                UUID.randomUUID(),
                showtime,
                ticket,
                giver,
                "friend@example.com",
                TransferStatus.OFFERED,
                Instant.now(),
                null,
                null);
    }

    private int good(int ordinal) {
        return table.count(
                """
                SELECT count(*) FROM ticket
                 WHERE showtime_id = ? AND ordinal = ? AND status IN ('VALID', 'CHECKED_IN')
                """,
                showtime,
                ordinal);
    }
}
