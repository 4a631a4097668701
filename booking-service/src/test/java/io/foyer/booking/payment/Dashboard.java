package io.foyer.booking.payment;

import com.stripe.exception.StripeException;
import com.stripe.param.RefundCreateParams;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/** The provider's side, for somebody who trusts our books in nothing. */
@TestComponent
public class Dashboard {

    private final ProviderBooks books;
    private final ProviderComparison comparison;
    private final StripeProperties stripe;

    Dashboard(ProviderBooks books, ProviderComparison comparison, StripeProperties stripe) {
        this.books = books;
        this.comparison = comparison;
        this.stripe = stripe;
    }

    /**
     * What they keep of each booking's money, minor units; those of which they keep nothing too.
     */
    public Map<UUID, Long> kept() {
        var soon = Instant.now().plusSeconds(1);
        var bookings = new HashMap<String, UUID>();
        all(books.intents(Instant.EPOCH, soon))
                .forEach(
                        intent ->
                                intent.bookingId()
                                        .ifPresent(booking -> bookings.put(intent.id(), booking)));
        var kept = new HashMap<UUID, Long>();
        for (var charge : all(books.charges(Instant.EPOCH, soon))) {
            var booking = bookings.get(charge.intentId());
            if (booking != null) {
                kept.merge(booking, charge.kept().amount(), Long::sum);
            }
        }
        return kept;
    }

    /** As it is done every night, and of a day that is not over. */
    public boolean compareToday() {
        return comparison.compare(LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC));
    }

    /** All that they have of a booking's money goes back, and nobody tells us. */
    public void giveBack(UUID booking) throws StripeException {
        var intents = StripeConfiguration.client(stripe).v1().paymentIntents();
        var refunds = StripeConfiguration.client(stripe).v1().refunds();
        for (var intent : all(books.intents(Instant.EPOCH, Instant.now().plusSeconds(1)))) {
            if (intent.bookingId().filter(booking::equals).isEmpty()) {
                continue;
            }
            if (intent.state() instanceof PaymentState.Captured) {
                refunds.create(RefundCreateParams.builder().setPaymentIntent(intent.id()).build());
            } else {
                intents.cancel(intent.id());
            }
        }
    }

    private static <T> List<T> all(ListReply<T> reply) {
        return ((ListReply.Listed<T>) reply).items();
    }
}
