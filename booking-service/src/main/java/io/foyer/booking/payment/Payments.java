package io.foyer.booking.payment;

import io.foyer.common.id.IdSource;
import io.foyer.common.money.Money;
import io.foyer.common.paging.PageOf;
import io.foyer.common.paging.PageQuery;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The payments of all bookings. */
@Repository
public class Payments {

    private final JdbcClient jdbc;
    private final IdSource ids;
    private final PaymentMapper mapper;
    private final PaymentIntents intents;
    private final PaymentMoves moves;

    Payments(
            JdbcClient jdbc,
            IdSource ids,
            PaymentMapper mapper,
            PaymentIntents intents,
            PaymentMoves moves) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.mapper = mapper;
        this.intents = intents;
        this.moves = moves;
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
                .query(mapper)
                .single();
    }

    /** The booking's latest attempt. */
    public Optional<Payment> ofBooking(UUID bookingId) {
        return jdbc.sql("SELECT * FROM payment WHERE booking_id = ? ORDER BY attempt DESC LIMIT 1")
                .param(bookingId)
                .query(mapper)
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
                .query(mapper)
                .list();
    }

    /**
     * The payment that an intent belongs to. When the answer to its creation was lost, its metadata
     * still tells.
     */
    public Optional<Payment> of(IntentSnapshot intent) {
        return intents.find(intent);
    }

    /**
     * Takes over what the provider said, unless more is known already.
     *
     * @return false when it was old news and nothing may follow from it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean advance(Payment payment, IntentSnapshot intent) {
        var from = intents.update(payment.id(), intent);
        from.ifPresent(
                before ->
                        moves.moved(
                                payment,
                                before == PaymentStatus.AUTHORISED,
                                PaymentStatus.of(intent.state())));
        return from.isPresent();
    }

    /** The payment is for another claim from now on: its booking got its seats back. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void moveTo(Payment payment, long fence) {
        jdbc.sql("UPDATE payment SET fence = ? WHERE id = ?").params(fence, payment.id()).update();
    }

    /** Remembers the provider's id for a payment that was just created there. */
    /** Notes the intent that was made for it; false when the payment had ended without it. */
    boolean created(Payment payment, IntentSnapshot intent) {
        return intents.update(payment.id(), intent).isPresent()
                || find(payment.id())
                        .flatMap(Payment::intentId)
                        .filter(intent.id()::equals)
                        .isPresent();
    }

    Optional<Payment> find(UUID paymentId) {
        return jdbc.sql("SELECT * FROM payment WHERE id = ?")
                .param(paymentId)
                .query(mapper)
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
                .query(mapper)
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
                        .query(mapper)
                        .list();
        return PageOf.of(items, page, total);
    }

    /** All of an account's payments, the first one first. */
    public List<Payment> allOf(UUID accountId) {
        return jdbc.sql("SELECT * FROM payment WHERE account_id = ? ORDER BY created_at, id")
                .param(accountId)
                .query(mapper)
                .list();
    }

    /** Forgets what is known of an account's cards; amounts and states stay for the books. */
    public void forgetCards(UUID accountId) {
        jdbc.sql(
                        """
                        UPDATE payment SET card_sealed = NULL
                         WHERE account_id = ? AND card_sealed IS NOT NULL
                        """)
                .param(accountId)
                .update();
    }
}
