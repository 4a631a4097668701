package io.foyer.booking.payment;

import io.foyer.booking.group.Columns;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The books. They are written in the transaction that changes what they are about. */
@Repository
class Ledger {

    private final JdbcClient jdbc;

    Ledger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes a movement down, unless it is there. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(Movement movement) {
        writeAll(List.of(movement));
    }

    /** Writes movements down that are not there, in one statement. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void writeAll(List<Movement> movements) {
        var rows = new Columns<>(movements.stream().flatMap(Ledger::entries).toList());
        jdbc.sql(
                        """
                        INSERT INTO ledger_entry (movement, account, amount, currency, kind, payment_id, booking_id, refund_id)
                        SELECT * FROM unnest(:movements::text[], :accounts::text[], :amounts::bigint[], :currencies::text[],
                                             :kinds::text[], :payments::uuid[], :bookings::uuid[], :refunds::uuid[])
                            ON CONFLICT DO NOTHING
                        """)
                .param("movements", rows.of(row -> row.of.key(), String[]::new))
                .param("accounts", rows.of(row -> row.account.name(), String[]::new))
                .param("amounts", rows.of(Entry::amount, Long[]::new))
                .param("currencies", rows.of(row -> row.of.currency(), String[]::new))
                .param("kinds", rows.of(row -> row.of.kind().name(), String[]::new))
                .param("payments", rows.of(row -> row.of.paymentId(), UUID[]::new))
                .param("bookings", rows.of(row -> row.of.bookingId(), UUID[]::new))
                .param("refunds", rows.of(Entry::refundId, UUID[]::new))
                .update();
    }

    private static Stream<Entry> entries(Movement movement) {
        return movement.postings().entrySet().stream()
                .map(posting -> new Entry(movement, posting.getKey(), posting.getValue()));
    }

    private record Entry(Movement of, LedgerAccount account, Long amount) {

        @Nullable UUID refundId() {
            return of.refundId();
        }
    }
}
