package io.foyer.booking.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeatIdTests {

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 0", "42, 19999", "281474976710655, 2147483647"})
    void aSeatIsFoundAgainFromItsId(long number, int ordinal) {
        var seat = new SeatId(number, ordinal);

        assertThat(SeatId.of(seat.uuid())).contains(seat);
        assertThat(seat.uuid().version()).isEqualTo(8);
        assertThat(seat.uuid().variant()).isEqualTo(2);
    }

    @Test
    void theIdIsTheDocumentedOne() {
        assertThat(new SeatId(42, 7).uuid())
                .isEqualTo(UUID.fromString("00000000-002a-8000-8000-000000000007"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0190a000-0000-7000-8000-000000000001", // another version
                "00000000-002a-8000-0000-000000000007", // another variant
                "00000000-002a-8000-8000-000080000000", // an ordinal beyond an int
                "00000000-002a-8001-8000-000000000007",
                "00000000-0000-0000-0000-000000000000"
            })
    void anyOtherIdIsNoSeat(UUID id) {
        assertThat(SeatId.of(id)).isEmpty();
    }
}
