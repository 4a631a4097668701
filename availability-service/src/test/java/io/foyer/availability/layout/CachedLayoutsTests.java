package io.foyer.availability.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.common.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class CachedLayoutsTests {

    private static final UUID SHOWTIME = UUID.randomUUID();
    private static final UUID TIER = UUID.randomUUID();
    private static final ShowtimeLayout LAYOUT =
            new ShowtimeLayout(
                    10,
                    List.of(new SectionLayout(UUID.randomUUID(), 0, 10, false, Set.of(TIER))),
                    Map.of(TIER, usd(9_000)),
                    "a1");

    private static final Duration HEARD_WITHIN = Duration.ofSeconds(10);

    private Instant now = Instant.now();
    private final AtomicInteger asked = new AtomicInteger();
    private Supplier<Mono<ShowtimeLayout>> answer = () -> Mono.just(LAYOUT);

    @Test
    void asksOnceWithinTheLifetime() {
        var layouts = layouts(Duration.ofMinutes(1));

        layouts.of(SHOWTIME).block();

        assertThat(layouts.of(SHOWTIME).block()).isEqualTo(LAYOUT);
        assertThat(asked).hasValue(1);
    }

    @Test
    void aLayoutThatCannotBeRefreshedStaysInUse() {
        var layouts = layouts(Duration.ofMillis(1));
        layouts.of(SHOWTIME).block();
        answer = () -> Mono.error(new LayoutUnreachableException(new RuntimeException("down")));

        Awaitility.await()
                .untilAsserted(
                        () -> {
                            assertThat(layouts.of(SHOWTIME).block()).isEqualTo(LAYOUT);
                            assertThat(asked).hasValueGreaterThan(1);
                        });
    }

    @Test
    void noSuchShowtimeIsBelievedForAWhile() {
        answer = Mono::empty;
        var layouts = layouts(Duration.ofMinutes(1));

        assertThat(layouts.of(SHOWTIME).blockOptional()).isEmpty();
        assertThat(layouts.of(SHOWTIME).blockOptional()).isEmpty();
        assertThat(asked).hasValue(1);
    }

    @Test
    void keepsNoMoreThanItMay() {
        var layouts = layouts(Duration.ofMinutes(1));
        layouts.of(SHOWTIME).block();
        layouts.of(UUID.randomUUID()).block();
        layouts.of(UUID.randomUUID()).block();

        layouts.of(SHOWTIME).block();

        assertThat(asked).hasValue(4);
    }

    @Test
    void aPriceThatWasHeardCountsAtOnceAndNoLayoutOfThatMomentTakesItBack() {
        var layouts = layouts(Duration.ofMillis(1));
        layouts.of(SHOWTIME).block();

        layouts.heard(SHOWTIME, Map.of(TIER, 9_500L, UUID.randomUUID(), 1L));

        assertThat(total(layouts)).isEqualTo(usd(9_500));
        Awaitility.await().until(() -> total(layouts).equals(usd(9_500)) && asked.get() > 1);
        now = now.plus(HEARD_WITHIN).plusMillis(1);
        Awaitility.await().until(() -> total(layouts).equals(usd(9_000)));
    }

    private static Money total(ShowtimeLayouts layouts) {
        return Objects.requireNonNull(
                Objects.requireNonNull(layouts.of(SHOWTIME).block()).totals().get(TIER));
    }

    private static Money usd(long amount) {
        return new Money(amount, "USD");
    }

    private ShowtimeLayouts layouts(Duration lifetime) {
        return new CachedLayouts(
                showtimeId ->
                        Mono.defer(
                                () -> {
                                    asked.incrementAndGet();
                                    return answer.get();
                                }),
                new LayoutProperties(lifetime, HEARD_WITHIN, lifetime, Duration.ofMillis(1), 1),
                () -> now);
    }
}
