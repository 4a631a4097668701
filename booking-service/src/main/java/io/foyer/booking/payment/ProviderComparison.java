package io.foyer.booking.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Holds a day of the provider's books against ours, some of it at a time. A provider that does not
 * answer leaves the day unfinished, and it is begun again.
 */
@Component
class ProviderComparison {

    private static final Logger log = LoggerFactory.getLogger(ProviderComparison.class);

    private final ComparedDays days;
    private final ProviderBooks provider;
    private final ComparedIntents intents;
    private final ComparedRefunds refunds;
    private final LedgerProperties limits;

    ProviderComparison(
            ComparedDays days,
            ProviderBooks provider,
            ComparedIntents intents,
            ComparedRefunds refunds,
            LedgerProperties limits) {
        this.days = days;
        this.provider = provider;
        this.intents = intents;
        this.refunds = refunds;
        this.limits = limits;
    }

    /** Compares every day that is over and was not compared. */
    void runOnce() {
        var day = days.takeNext();
        while (day.isPresent() && compare(day.get())) {
            days.finished(day.get());
            log.info("The provider's books of {} were compared with ours", day.get());
            day = days.takeNext();
        }
    }

    /** Whether it came to its end. */
    boolean compare(LocalDate day) {
        var end = startOf(day.plusDays(1));
        for (var from = startOf(day);
                from.isBefore(end);
                from = from.plus(limits.compareWindow())) {
            var window = new Window(day, from, earlier(from.plus(limits.compareWindow()), end));
            days.stillAt(day);
            if (!compare(window)) {
                return false;
            }
        }
        // What a bank sends back, it sends back late.
        return each(
                provider.refunds(end.minus(limits.compareRefunds()), end),
                refund -> refunds.compare(day, refund));
    }

    private boolean compare(Window window) {
        return switch (provider.intents(window.from(), window.until())) {
            case ListReply.Listed<IntentSnapshot>(var listed) -> {
                listed.forEach(intent -> intents.compare(window.day(), intent));
                yield compareCharges(window) && intents.findMissing(window, listed);
            }
            case ListReply.Unknown<IntentSnapshot> _ -> false;
        };
    }

    private boolean compareCharges(Window window) {
        return each(
                provider.charges(window.from(), window.until()),
                charge -> intents.compare(window.day(), charge));
    }

    private static <T> boolean each(ListReply<T> reply, Consumer<T> compare) {
        return switch (reply) {
            case ListReply.Listed<T>(List<T> items) -> {
                items.forEach(compare);
                yield true;
            }
            case ListReply.Unknown<T> _ -> false;
        };
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** Some of a day. */
    record Window(LocalDate day, Instant from, Instant until) {}
}
