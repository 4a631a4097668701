package io.foyer.booking.payment;

import io.foyer.booking.group.Columns;
import io.foyer.common.id.IdSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of many payments, one statement a method. */
@Repository
class ManyPaymentRows {

    private final JdbcClient jdbc;
    private final PaymentMapper mapper;
    private final PaymentSeal seal;

    ManyPaymentRows(JdbcClient jdbc, PaymentMapper mapper, PaymentSeal seal) {
        this.jdbc = jdbc;
        this.mapper = mapper;
        this.seal = seal;
    }

    Map<UUID, Payment> insert(List<NewPayment> payments, IdSource ids) {
        var columns = new Columns<>(payments);
        return jdbc
                .sql(
                        """
                        INSERT INTO payment (id, booking_id, account_id, attempt, fence, amount, currency, status)
                        SELECT id, booking_id, account_id,
                               (SELECT count(*) + 1 FROM payment WHERE payment.booking_id = new.booking_id),
                               fence, amount, currency, 'CREATING'
                          FROM unnest(:ids::uuid[], :bookings::uuid[], :accounts::uuid[], :fences::bigint[],
                                      :amounts::bigint[], :currencies::text[])
                               AS new (id, booking_id, account_id, fence, amount, currency)
                        RETURNING *
                        """)
                .param("ids", columns.of(_ -> ids.next(), UUID[]::new))
                .param("bookings", columns.of(NewPayment::bookingId, UUID[]::new))
                .param("accounts", columns.of(NewPayment::accountId, UUID[]::new))
                .param("fences", columns.of(NewPayment::fence, Long[]::new))
                .param("amounts", columns.of(each -> each.amount().amount(), Long[]::new))
                .param("currencies", columns.of(each -> each.amount().currency(), String[]::new))
                .query(mapper)
                .list()
                .stream()
                .collect(Collectors.toMap(Payment::bookingId, Function.identity()));
    }

    /** Only those whose intent is known already. */
    Map<String, Payment> find(List<IntentSnapshot> intents) {
        return jdbc
                .sql("SELECT * FROM payment WHERE intent_index = ANY (?)")
                .param(
                        intents.stream()
                                .flatMap(intent -> Arrays.stream(seal.indexesOf(intent.id())))
                                .toArray(String[]::new))
                .query(mapper)
                .list()
                .stream()
                .filter(payment -> payment.intentId().isPresent())
                .collect(Collectors.toMap(each -> each.intentId().get(), Function.identity()));
    }

    /**
     * What each was before, by its id. Left out are payments that others are changing, that are not
     * for that claim any more, that are as far already, or of which money was asked back or to be
     * captured before.
     */
    Map<UUID, PaymentStatus> update(List<Advance> news) {
        var columns = new Columns<>(news);
        Map<UUID, PaymentStatus> before = new HashMap<>();
        jdbc.sql(
                        """
                        WITH before AS MATERIALIZED (
                            SELECT payment.id, payment.status, news.status AS next, news.card
                              FROM unnest(:ids::uuid[], :fences::bigint[], :statuses::text[], :cards::bytea[])
                                   AS news (id, fence, status, card)
                              JOIN payment ON payment.id = news.id AND payment.fence = news.fence
                             WHERE (payment.status IN ('CREATING', 'AWAITING', 'PROCESSING')
                                    OR (payment.status = 'AUTHORISED' AND news.status = 'CAPTURED'))
                               AND payment.refunded = 0
                               AND (news.status = 'CAPTURED'
                                    OR NOT EXISTS (SELECT FROM payment_op
                                                    WHERE payment_id = payment.id AND kind = 'CAPTURE'))
                             ORDER BY payment.id
                               FOR UPDATE OF payment SKIP LOCKED)
                        UPDATE payment
                           SET status = before.next,
                               card_sealed = coalesce(before.card, card_sealed),
                               checked_at = now()
                          FROM before WHERE payment.id = before.id
                        RETURNING before.id, before.status
                        """)
                .param("ids", columns.of(each -> each.payment().id(), UUID[]::new))
                .param("fences", columns.of(each -> each.payment().fence(), Long[]::new))
                .param("statuses", columns.of(each -> each.to().name(), String[]::new))
                .param("cards", columns.of(this::card, byte[][]::new))
                .query(
                        row -> {
                            before.put(
                                    row.getObject("id", UUID.class),
                                    PaymentStatus.valueOf(row.getString("status")));
                        });
        return before;
    }

    private byte @Nullable [] card(Advance news) {
        return news.intent().card().map(card -> seal.card(news.payment().id(), card)).orElse(null);
    }
}
