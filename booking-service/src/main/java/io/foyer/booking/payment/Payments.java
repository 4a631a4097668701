package io.foyer.booking.payment;

import io.foyer.common.id.IdSource;
import io.foyer.common.money.Money;
import io.foyer.common.paging.PageOf;
import io.foyer.common.paging.PageQuery;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The payments of all bookings. */
@Repository
public class Payments {

    private static final RowMapper<Payment> ROW =
            (row, _) ->
                    new Payment(
                            row.getObject("id", UUID.class),
                            row.getObject("booking_id", UUID.class),
                            row.getObject("account_id", UUID.class),
                            row.getInt("attempt"),
                            row.getLong("fence"),
                            Optional.ofNullable(row.getString("payment_intent_id")),
                            new Money(row.getLong("amount"), row.getString("currency")),
                            PaymentStatus.valueOf(row.getString("status")),
                            card(row.getString("card_brand"), row.getString("card_last4")),
                            row.getTimestamp("created_at").toInstant());

    private final JdbcClient jdbc;
    private final IdSource ids;

    Payments(JdbcClient jdbc, IdSource ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /**
     * Writes a new attempt down, in the transaction that claims the seats. Two live attempts for
     * one booking are impossible by the index {@code one_live_payment}.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Payment open(UUID bookingId, UUID accountId, long fence, Money amount) {
        return jdbc.sql(
                        """
                        INSERT INTO payment (id, booking_id, account_id, attempt, fence, amount, currency, status)
                        SELECT :id, :booking, :account, count(*) + 1, :fence, :amount, :currency, 'CREATING'
                          FROM payment WHERE booking_id = :booking
                        RETURNING *
                        """)
                .param("id", ids.next())
                .param("booking", bookingId)
                .param("account", accountId)
                .param("fence", fence)
                .param("amount", amount.amount())
                .param("currency", amount.currency())
                .query(ROW)
                .single();
    }

    /** The booking's latest attempt. */
    public Optional<Payment> ofBooking(UUID bookingId) {
        return jdbc.sql("SELECT * FROM payment WHERE booking_id = ? ORDER BY attempt DESC LIMIT 1")
                .param(bookingId)
                .query(ROW)
                .optional();
    }

    /** The latest attempts of several bookings. */
    public List<Payment> ofBookings(List<UUID> bookingIds) {
        return jdbc.sql(
                        """
                        SELECT DISTINCT ON (booking_id) * FROM payment
                         WHERE booking_id = ANY (?) ORDER BY booking_id, attempt DESC
                        """)
                .param(bookingIds.toArray(UUID[]::new))
                .query(ROW)
                .list();
    }

    /**
     * The payment that an intent belongs to. When the answer to its creation was lost, its metadata
     * still tells.
     */
    public Optional<Payment> of(IntentSnapshot intent) {
        return jdbc.sql(
                        """
                        SELECT * FROM payment
                         WHERE payment_intent_id = :intent
                            OR (id = :payment AND payment_intent_id IS NULL)
                        """)
                .param("intent", intent.id())
                .param("payment", intent.paymentId().orElse(null))
                .query(ROW)
                .optional();
    }

    /**
     * Takes over what the provider said, unless more is known already.
     *
     * @return false when it was old news and nothing may follow from it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean advance(Payment payment, IntentSnapshot intent) {
        return update(payment.id(), intent) == 1;
    }

    /** The payment is for another claim from now on: its booking got its seats back. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void moveTo(Payment payment, long fence) {
        jdbc.sql("UPDATE payment SET fence = ? WHERE id = ?").params(fence, payment.id()).update();
    }

    /** Remembers the provider's id for a payment that was just created there. */
    void created(Payment payment, IntentSnapshot intent) {
        update(payment.id(), intent);
    }

    /** The money went back. */
    void refunded(UUID paymentId) {
        jdbc.sql("UPDATE payment SET status = 'REFUNDED' WHERE id = ? AND status = 'CAPTURED'")
                .param(paymentId)
                .update();
    }

    Optional<Payment> find(UUID paymentId) {
        return jdbc.sql("SELECT * FROM payment WHERE id = ?")
                .param(paymentId)
                .query(ROW)
                .optional();
    }

    /**
     * Payments that have more to come and were not looked at for a while; no other instance gets
     * them.
     */
    List<Payment> takeUnsettled(Duration olderThan, int limit) {
        return jdbc.sql(
                        """
                        UPDATE payment SET checked_at = now()
                         WHERE id IN (SELECT id FROM payment
                                       WHERE status IN ('CREATING', 'AWAITING', 'PROCESSING', 'AUTHORISED')
                                         AND checked_at <= now() - make_interval(secs => :seconds)
                                       ORDER BY checked_at
                                       LIMIT :limit
                                         FOR UPDATE SKIP LOCKED)
                        RETURNING *
                        """)
                .param("seconds", olderThan.toMillis() / 1000.0)
                .param("limit", limit)
                .query(ROW)
                .list();
    }

    public PageOf<Payment> ofAccount(UUID accountId, PageQuery page) {
        var total =
                jdbc.sql("SELECT count(*) FROM payment WHERE account_id = ?")
                        .param(accountId)
                        .query(Long.class)
                        .single();
        var items =
                jdbc.sql(
                                """
                                SELECT * FROM payment WHERE account_id = ?
                                 ORDER BY created_at DESC, id DESC LIMIT ? OFFSET ?
                                """)
                        .params(accountId, page.size(), page.offset())
                        .query(ROW)
                        .list();
        return PageOf.of(items, page, total);
    }

    /** All of an account's payments, the first one first. */
    public List<Payment> allOf(UUID accountId) {
        return jdbc.sql("SELECT * FROM payment WHERE account_id = ? ORDER BY created_at, id")
                .param(accountId)
                .query(ROW)
                .list();
    }

    /** Forgets what is known of an account's cards; amounts and states stay for the books. */
    public void forgetCards(UUID accountId) {
        jdbc.sql(
                        """
                        UPDATE payment SET card_brand = NULL, card_last4 = NULL
                         WHERE account_id = ? AND card_brand IS NOT NULL
                        """)
                .param(accountId)
                .update();
    }

    private int update(UUID paymentId, IntentSnapshot intent) {
        var status = PaymentStatus.of(intent.state());
        return jdbc.sql(
                        """
                        UPDATE payment
                           SET status = :status,
                               payment_intent_id = :intent,
                               card_brand = coalesce(:brand, card_brand),
                               card_last4 = coalesce(:last4, card_last4),
                               checked_at = now()
                         WHERE id = :id
                           AND coalesce(payment_intent_id, :intent) = :intent
                           AND status = ANY (:from)
                        """)
                .param("status", status.name())
                .param("intent", intent.id())
                .param("brand", intent.card().map(Card::brand).orElse(null))
                .param("last4", intent.card().map(Card::last4).orElse(null))
                .param("id", paymentId)
                .param(
                        "from",
                        status.predecessors().stream().map(Enum::name).toArray(String[]::new))
                .update();
    }

    private static Optional<Card> card(@Nullable String brand, @Nullable String last4) {
        return brand == null || last4 == null
                ? Optional.empty()
                : Optional.of(new Card(brand, last4));
    }
}
