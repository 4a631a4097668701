package io.foyer.booking.seating;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.hold.Limits;
import io.foyer.booking.inventory.Fixtures;
import io.foyer.booking.inventory.SeatId;
import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.seating.SeatingOutcome.Allowed;
import io.foyer.booking.seating.SeatingOutcome.Refused;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeatingRulesTests {

    private final SeatingRules rules = new SeatingRules(Limits.defaults());
    private final ShowtimeOnSale showtime =
            Fixtures.showtime(UUID.randomUUID(), Fixtures.layout(20, Set.of(19)));

    @Test
    void seatsThatKeepTheRulesComeOutByOrdinal() {
        assertThat(judge(showtime, seats(7, 3))).isEqualTo(new Allowed(List.of(3, 7)));
    }

    @Test
    void noSeatIsNoChoice() {
        assertThat(judge(showtime, List.of()))
                .isEqualTo(new Refused(SeatRule.AT_LEAST_ONE_SEAT, List.of()));
    }

    @Test
    void aBuyerTakesNoMoreThanTheShowtimeAllows() {
        assertThat(judge(showtime, seats(IntStream.range(0, 8).toArray())))
                .isInstanceOf(Allowed.class);
        assertThat(judge(showtime, seats(IntStream.range(0, 9).toArray())))
                .isEqualTo(new Refused(SeatRule.TOO_MANY_SEATS, List.of()));
    }

    @Test
    void aSeatIsChosenOnce() {
        assertThat(judge(showtime, seats(3, 4, 3)))
                .isEqualTo(new Refused(SeatRule.SEAT_CHOSEN_TWICE, seats(3)));
    }

    @Test
    void seatsOfOtherShowtimesAndIdsThatAreNoSeatsAreNamed() {
        var foreign = new SeatId(showtime.number() + 1, 3).uuid();
        var beyond = showtime.seatId(20);
        var unknown = UUID.randomUUID();

        assertThat(judge(showtime, List.of(showtime.seatId(1), foreign, beyond, unknown)))
                .isEqualTo(
                        new Refused(
                                SeatRule.SEAT_OF_ANOTHER_SHOWTIME,
                                List.of(foreign, beyond, unknown)));
    }

    @Test
    void aSeatWithoutAPriceIsNotForSale() {
        assertThat(judge(showtime, seats(18, 19)))
                .isEqualTo(new Refused(SeatRule.SEAT_NOT_FOR_SALE, seats(19)));
    }

    @Test
    void aSeatThatTheHouseKeepsIsNotForSaleWhateverItsPrice() {
        var kept = Fixtures.with(showtime, Fixtures.heldBack(showtime.layout(), 3));
        assertThat(judge(kept, seats(3, 4)))
                .isEqualTo(new Refused(SeatRule.SEAT_NOT_FOR_SALE, seats(3)));
    }

    @Test
    void rulesHaveStableCodes() {
        assertThat(SeatRule.values())
                .extracting(SeatRule::code)
                .containsExactly(
                        "at-least-one-seat",
                        "too-many-seats",
                        "seat-chosen-twice",
                        "seat-of-another-showtime",
                        "seat-not-for-sale",
                        "single-seat-left",
                        "kept-for-companions",
                        "no-such-section");
    }

    private SeatingOutcome judge(ShowtimeOnSale of, List<UUID> seatIds) {
        return rules.judge(of, Wish.forSeats(seatIds));
    }

    private List<UUID> seats(int... ordinals) {
        return IntStream.of(ordinals).mapToObj(showtime::seatId).toList();
    }
}
