package io.foyer.event.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class VenueClockTests {

    private final VenueClock newYork = new VenueClock(ZoneId.of("America/New_York"));

    @Test
    void anEveningIsAnEveningInSummerAndInWinter() {
        assertThat(newYork.at(LocalDateTime.parse("2027-03-13T20:00")))
                .contains(Instant.parse("2027-03-14T01:00:00Z"));
        assertThat(newYork.at(LocalDateTime.parse("2027-03-14T20:00")))
                .contains(Instant.parse("2027-03-15T00:00:00Z"));
    }

    @Test
    void aTimeThatTheClockSkipsIsNone() {
        var skipped = LocalDateTime.parse("2027-03-14T02:30");
        assertThat(newYork.at(skipped)).isEmpty();
        assertThat(newYork.skips(skipped))
                .startsWith("2027-03-14T02:30 does not exist in America/New_York");
        assertThat(newYork.near(skipped)).isEqualTo(Instant.parse("2027-03-14T07:30:00Z"));
    }

    @Test
    void ofTwoInstantsThatTheClockShowsAlikeItIsTheFirst() {
        assertThat(newYork.at(LocalDateTime.parse("2027-11-07T01:30")))
                .contains(Instant.parse("2027-11-07T05:30:00Z"));
    }
}
