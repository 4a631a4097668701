package io.foyer.availability.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class CachedLayoutsTests {

    private static final UUID SHOWTIME = UUID.randomUUID();
    private static final ShowtimeLayout LAYOUT =
            new ShowtimeLayout(List.of(new SectionLayout(UUID.randomUUID(), 0, 10, null)));

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

    private ShowtimeLayouts layouts(Duration lifetime) {
        return new CachedLayouts(
                showtimeId ->
                        Mono.defer(
                                () -> {
                                    asked.incrementAndGet();
                                    return answer.get();
                                }),
                new LayoutProperties(lifetime, lifetime, Duration.ofMillis(1), 1));
    }
}
