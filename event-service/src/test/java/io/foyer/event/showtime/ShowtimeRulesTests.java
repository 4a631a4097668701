package io.foyer.event.showtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.event.editing.Edit.Flaw;
import io.foyer.event.programme.EventStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShowtimeRulesTests {

    private static final Instant START = Instant.parse("2027-01-01T20:00:00Z");

    @Test
    void aSeatIdTellsShowtimeAndOrdinal() {
        assertThat(new SeatId(42, 3).uuid())
                .isEqualTo(new UUID(42L << 16 | 0x8000, 1L << 63 | 3))
                .isEqualTo(UUID.fromString("00000000-002a-8000-8000-000000000003"));
        assertThat(new SeatId(42, 3).uuid().version()).isEqualTo(8);
        assertThat(new SeatId(42, 3).uuid().variant()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT, SCHEDULED, DRAFT",
        "DRAFT, CANCELLED, DRAFT",
        "PUBLISHED, SCHEDULED, SCHEDULED",
        "PUBLISHED, POSTPONED, POSTPONED",
        "PUBLISHED, CANCELLED, CANCELLED",
        "POSTPONED, SCHEDULED, POSTPONED",
        "POSTPONED, COMPLETED, COMPLETED",
        "CANCELLED, SCHEDULED, CANCELLED",
        "CANCELLED, COMPLETED, COMPLETED",
        "COMPLETED, SCHEDULED, COMPLETED",
        "COMPLETED, CANCELLED, CANCELLED",
    })
    void aShowtimeIsSeenWithinItsEvent(EventStatus event, ShowtimeStatus own, ShowtimeStatus seen) {
        assertThat(own.within(event)).isEqualTo(seen);
    }

    @Test
    void aPlanOfTheUsualKindHasNoFlaws() {
        assertThat(plan(START.minus(Duration.ofDays(30)), START, 600, 8).flaws()).isEmpty();
    }

    @Test
    void aSaleEndsAfterItBegins() {
        assertThat(plan(START, START, 600, 8).flaws())
                .extracting(Flaw::field)
                .containsExactly("onSaleUntil");
    }

    @ParameterizedTest
    @CsvSource({
        "299, 8, holdSeconds",
        "901, 8, holdSeconds",
        "600, 0, seatsPerBuyer",
        "600, 21, seatsPerBuyer"
    })
    void holdsAndSeatsHaveBounds(int holdSeconds, int seats, String field) {
        assertThat(plan(START.minusSeconds(1), START, holdSeconds, seats).flaws())
                .extracting(Flaw::field)
                .containsExactly(field);
    }

    @Test
    void doorsOpenBeforeTheStartAndTheEndComesAfterIt() {
        var plan =
                new ShowtimePlan(
                        START, START, START.plusSeconds(1), START.minusSeconds(9), START, 600, 8);
        assertThat(plan.flaws()).extracting(Flaw::field).containsExactly("endsAt", "doorsOpenAt");
    }

    private static ShowtimePlan plan(Instant from, Instant until, int holdSeconds, int seats) {
        return new ShowtimePlan(START, null, null, from, until, holdSeconds, seats);
    }
}
