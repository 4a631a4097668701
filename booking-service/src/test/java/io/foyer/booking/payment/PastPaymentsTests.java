package io.foyer.booking.payment;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.param.RefundCreateParams;
import io.foyer.booking.archive.PastScene;
import io.foyer.booking.testing.Shop;
import io.foyer.platform.payment.PaymentSandbox;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/** Money of bookings that are past: what the provider still says of it, and what is compared. */
class PastPaymentsTests extends PastScene {

    @Autowired private PaymentSandbox sandbox;
    @Autowired private StripeProperties stripe;
    @Autowired private StripeEvents events;
    @Autowired private Workers workers;
    @Autowired private ProviderComparison comparison;
    @Autowired private Attention attention;
    @Autowired private MoneyWatch watch;

    @Test
    void aWebhookThatComesYearsLateChangesNothing() {
        archivedLongAgo();
        var before = buyer.booking(booking);
        var tickets = buyer.tickets(booking);
        var entries = entries();

        for (var type : List.of("payment_intent.amount_capturable_updated", "charge.captured")) {
            var late = "evt_" + UUID.randomUUID();
            events.store(late, type, intent());
            workers.actOnWebhooks();
            assertThat(house.rows.text("SELECT state FROM stripe_event WHERE id = ?", late))
                    .isEqualTo("DONE");
        }

        assertThat(isPast()).as("nobody had to call it back").isTrue();
        assertThat(buyer.booking(booking)).isEqualTo(before);
        assertThat(buyer.tickets(booking)).isEqualTo(tickets);
        assertThat(entries()).isEqualTo(entries);
        assertThat(house.refundCount(booking)).isZero();
    }

    @Test
    void aComparedDayAgreesAndTheBookingsStayWhereTheyAre() {
        archivedLongAgo();

        assertThat(comparison.compare(today())).isTrue();
        watch.runOnce();

        assertThat(waiting()).isEmpty();
        assertThat(isPast()).isTrue();
    }

    @Test
    void whatWasGivenBackAfterTheShowAgreesToo() {
        archivedLongAgo();
        var answer =
                house.organizer(
                        HttpMethod.POST,
                        "/api/v1/bookings/" + booking + "/refunds",
                        Map.of("amount", Shop.TOTAL_PER_SEAT, "reason", "Rain."),
                        showtime);
        assertThat(answer).hasStatus(201);
        house.until(() -> house.refunds(booking) == Shop.TOTAL_PER_SEAT && isSettled());
        archive();

        assertThat(comparison.compare(today())).isTrue();

        assertThat(waiting()).isEmpty();
        assertThat(isPast()).isTrue();
    }

    @Test
    void moneyGivenBackByHandIsToldOfAPastBookingToo() throws StripeException {
        archivedLongAgo();
        StripeConfiguration.client(stripe)
                .v1()
                .refunds()
                .create(
                        RefundCreateParams.builder()
                                .setPaymentIntent(intent())
                                .setAmount(1_000L)
                                .build());

        comparison.compare(today());

        assertThat(waiting())
                .extracting(AttentionItem::detail)
                .anyMatch(detail -> detail.contains("nobody asked for"));
        assertThat(buyer.booking(booking).path("status").asString()).isEqualTo("CONFIRMED");
    }

    private boolean isSettled() {
        return house.rows.count(
                        "SELECT count(*) FROM refund WHERE booking_id = ? AND status = 'PENDING'",
                        booking)
                == 0;
    }

    private List<AttentionItem> waiting() {
        return attention.items().stream().filter(item -> booking.equals(item.bookingId())).toList();
    }

    private List<String> entries() {
        return house.rows.texts(
                "SELECT kind || ' ' || account || ' ' || amount FROM ledger_entry"
                        + " WHERE booking_id = ? ORDER BY 1",
                booking);
    }

    private String intent() {
        return sandbox.state().intents().stream()
                .filter(intent -> booking.toString().equals(intent.metadata().get("booking_id")))
                .map(intent -> intent.id())
                .findFirst()
                .orElseThrow();
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC);
    }
}
