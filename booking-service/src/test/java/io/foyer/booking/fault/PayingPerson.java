package io.foyer.booking.fault;

import static org.springframework.http.HttpHeaders.RETRY_AFTER;

import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.testing.Buyer;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * Somebody who buys two seats, and then two others. Told to come back, they ask with the same key
 * until it is known how it ended.
 */
final class PayingPerson {

    static final String CARD = "pm_card_visa";

    private static final Duration COMING_BACK = Duration.ofMillis(200);
    private static final Duration NEVER = Duration.ofSeconds(90);

    private final AtomicInteger answers = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    /** How many answers they have had. */
    int answers() {
        return answers.get();
    }

    /** How many of these asked them to come back since something is away. */
    int refused() {
        return refused.get();
    }

    /**
     * Returns when it is bought. Every other one asks for the payment first, as a browser does.
     *
     * @throws AssertionError for an answer that nobody should get
     */
    Purchase buy(Buyer buyer, ShowtimeOnSale showtime, int seat) throws InterruptedException {
        var key = UUID.randomUUID().toString();
        var held =
                insist(
                        buyer,
                        201,
                        () ->
                                buyer.reserve(
                                        showtime,
                                        request -> request.header("Idempotency-Key", "h-" + key),
                                        seat,
                                        seat + 1));
        var booking = UUID.fromString(buyer.body(held).path("id").asString());
        if (seat % 4 == 0) {
            insist(buyer, 200, () -> buyer.startPayment(booking, "p-" + key));
        }
        var purchase = new Purchase(buyer, booking, "c-" + key);
        insist(buyer, 200, purchase::confirm);
        return purchase;
    }

    private MvcTestResult insist(Buyer buyer, int wanted, Supplier<MvcTestResult> call)
            throws InterruptedException {
        var end = System.nanoTime() + NEVER.toNanos();
        while (System.nanoTime() < end) {
            var answer = call.get();
            answers.incrementAndGet();
            if (answer.getResponse().getStatus() == wanted) {
                return answer;
            }
            unexpected(buyer, answer)
                    .ifPresent(
                            what -> {
                                throw new AssertionError(what);
                            });
            Thread.sleep(COMING_BACK);
        }
        throw new AssertionError("Nobody told how it ended");
    }

    /** Absent when it asks to come back. */
    private Optional<String> unexpected(Buyer buyer, MvcTestResult answer) {
        var response = answer.getResponse();
        var polite =
                switch (response.getStatus()) {
                    case 503 -> {
                        refused.incrementAndGet();
                        yield response.containsHeader(RETRY_AFTER);
                    }
                    // Whoever died with the first try is given up in a moment.
                    case 409 -> buyer.codeOf(answer).equals("idempotency-key-in-use");
                    case 202 -> true;
                    default -> false;
                };
        return polite
                ? Optional.empty()
                : Optional.of(
                        "%d for %s: %s"
                                .formatted(
                                        response.getStatus(),
                                        answer.getRequest().getRequestURI(),
                                        buyer.body(answer)));
    }

    /** Something that is bought, and how it is asked for once more. */
    record Purchase(Buyer buyer, UUID booking, String key) {

        MvcTestResult confirm() {
            return buyer.confirmWithKey(booking, key, CARD);
        }
    }
}
