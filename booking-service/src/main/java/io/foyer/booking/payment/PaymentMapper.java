package io.foyer.booking.payment;

import io.foyer.common.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** Reads payments, and opens what is sealed of them. */
@Component
class PaymentMapper implements RowMapper<Payment> {

    private final PaymentSeal seal;

    PaymentMapper(PaymentSeal seal) {
        this.seal = seal;
    }

    @Override
    public Payment mapRow(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Payment(
                id,
                row.getObject("booking_id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getInt("attempt"),
                row.getLong("fence"),
                intentId(id, row),
                new Money(row.getLong("amount"), row.getString("currency")),
                PaymentStatus.valueOf(row.getString("status")),
                card(id, row),
                row.getTimestamp("created_at").toInstant());
    }

    private Optional<String> intentId(UUID id, ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getBytes("intent_sealed"))
                .map(bytes -> seal.openIntent(id, bytes));
    }

    private Optional<Card> card(UUID id, ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getBytes("card_sealed"))
                .map(bytes -> seal.openCard(id, bytes));
    }
}
