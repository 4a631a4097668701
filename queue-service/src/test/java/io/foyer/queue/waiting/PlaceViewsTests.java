package io.foyer.queue.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.queue.place.LineLength;
import io.foyer.queue.place.Place;
import io.foyer.queue.place.PlaceState;
import io.foyer.queue.room.HumanProof;
import io.foyer.queue.room.RoomMode;
import io.foyer.queue.room.RoomSettings;
import io.foyer.queue.room.WaitingRoom;
import io.foyer.testing.time.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;
import tools.jackson.databind.json.JsonMapper;

class PlaceViewsTests {

    private static final UUID SHOWTIME = UUID.randomUUID();

    private final MovableClock clock = new MovableClock();
    private final PlaceViews views =
            new PlaceViews(
                    Binder.get(new MockEnvironment())
                            .bindOrCreate("foyer.waiting", WaitingProperties.class),
                    clock);

    @Test
    void thePositionIsTheNumberMinusTheServingNumber() {
        assertThat(views.of(waiting(15), open(10, OptionalDouble.empty())).ahead()).isEqualTo(4);
        assertThat(views.of(waiting(11), open(10, OptionalDouble.empty())).ahead()).isZero();
    }

    @Test
    void theEstimateFollowsTheMeasuredPace() {
        var view = views.of(waiting(110), open(10, OptionalDouble.of(2.5)));

        assertThat(view.estimate()).isEqualTo(new PlaceView.Estimate(40));
        assertThat(view.pollAfter()).isEqualTo(10);
    }

    @Test
    void anUnknownEstimateIsSaidToBeUnknown() {
        var view = views.of(waiting(110), open(10, OptionalDouble.empty()));

        assertThat(JsonMapper.builder().build().writeValueAsString(view))
                .contains("\"estimate\":null", "\"ahead\":99");
    }

    @Test
    void beforeTheDrawNobodyHasAPosition() {
        var view =
                views.of(
                        standing(PlaceState.PRE_QUEUE, null),
                        board(null, 0, OptionalDouble.empty()));

        assertThat(view.ahead()).isNull();
        assertThat(view.estimate()).isNull();
        assertThat(view.pollAfter()).isEqualTo(15);
    }

    @Test
    void pollsStayBetweenTheLimits() {
        var board = open(0, OptionalDouble.of(1));

        assertThat(views.of(waiting(1), board).pollAfter()).isEqualTo(2);
        assertThat(views.of(waiting(100_000), board).pollAfter()).isEqualTo(20);
    }

    private Standing waiting(long number) {
        return standing(PlaceState.WAITING, number);
    }

    private Standing standing(PlaceState state, @Nullable Long number) {
        var place = new Place(UUID.randomUUID(), SHOWTIME, UUID.randomUUID(), number, state);
        return new Standing(place, null, null, clock.instant());
    }

    private Board open(long serving, OptionalDouble outflow) {
        return board(clock.instant(), serving, outflow);
    }

    private Board board(@Nullable Instant openedAt, long serving, OptionalDouble outflow) {
        var opensAt = clock.instant().plus(Duration.ofSeconds(60));
        return new Board.On(
                new WaitingRoom(
                        SHOWTIME,
                        true,
                        new RoomSettings(
                                opensAt, 60, 10, 600, RoomMode.RUNNING, HumanProof.WHEN_BUSY),
                        openedAt,
                        serving,
                        clock.instant()),
                new LineLength(200, 0),
                outflow);
    }
}
