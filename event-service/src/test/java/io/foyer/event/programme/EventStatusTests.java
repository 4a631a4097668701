package io.foyer.event.programme;

import static io.foyer.event.programme.EventStatus.CANCELLED;
import static io.foyer.event.programme.EventStatus.COMPLETED;
import static io.foyer.event.programme.EventStatus.DRAFT;
import static io.foyer.event.programme.EventStatus.POSTPONED;
import static io.foyer.event.programme.EventStatus.PUBLISHED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventStatusTests {

    private static final Map<EventStatus, Set<EventStatus>> STEPS =
            Map.of(
                    DRAFT, Set.of(PUBLISHED),
                    PUBLISHED, Set.of(POSTPONED, CANCELLED, COMPLETED),
                    POSTPONED, Set.of(PUBLISHED, CANCELLED),
                    CANCELLED, Set.of(),
                    COMPLETED, Set.of());

    @ParameterizedTest
    @EnumSource
    void thereAreTheStepsOfTheTableAndNoOthers(EventStatus from) {
        for (var next : EventStatus.values()) {
            assertThat(from.canBecome(next))
                    .as("%s to %s", from, next)
                    .isEqualTo(STEPS.getOrDefault(from, Set.of()).contains(next));
        }
    }

    @Test
    void aStepTakenTwiceIsTakenOnce() {
        var event = draft();
        assertThat(event.become(PUBLISHED)).isTrue();
        assertThat(event.become(PUBLISHED)).isTrue();
        assertThat(event.status()).isEqualTo(PUBLISHED);
    }

    @Test
    void aRefusedStepChangesNothing() {
        var event = draft();
        assertThat(event.become(CANCELLED)).isFalse();
        assertThat(event.status()).isEqualTo(DRAFT);
    }

    @Test
    void deletingAPublicEventCancelsItForWhoeverIsBuying() {
        var event = draft();
        event.become(PUBLISHED);
        event.delete(Instant.EPOCH);
        assertThat(event.status()).isEqualTo(CANCELLED);
        assertThat(event.isDeleted()).isTrue();
    }

    private static Event draft() {
        return new Event(
                new UUID(0, 1),
                new UUID(0, 2),
                new UUID(0, 3),
                new EventDetails("A", "", EventCategory.OTHER, null, CancellationPolicy.USUAL),
                List.of());
    }
}
