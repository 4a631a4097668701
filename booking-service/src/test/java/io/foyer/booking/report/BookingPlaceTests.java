package io.foyer.booking.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BookingPlaceTests {

    @Test
    void aPlaceIsReadAsItWasWritten() {
        var place =
                new BookingPlace(Instant.parse("2026-03-02T10:15:40.123456Z"), UUID.randomUUID());

        assertThat(BookingPlace.parse(place.toString())).contains(place);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "7",
                "_",
                "1772446540123456",
                "-1_0190a000-0000-7000-8000-00000000000a",
                "99999999999999999999_0190a000-0000-7000-8000-00000000000a",
                "1_0190a00000007000800000000000000aXXXX",
                "1_------------------------------------"
            })
    void anythingElseIsNone(String text) {
        assertThat(BookingPlace.parse(text)).isEmpty();
    }
}
