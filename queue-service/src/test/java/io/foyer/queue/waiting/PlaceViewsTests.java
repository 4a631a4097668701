package io.foyer.queue.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.queue.admission.Left;
import io.foyer.queue.admission.Notice;
import io.foyer.queue.admission.Outlook;
import io.foyer.queue.admission.TurnNews;
import io.foyer.queue.place.Draw;
import io.foyer.queue.place.Gone;
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
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;
import tools.jackson.databind.json.JsonMapper;

class PlaceViewsTests {

    private static final UUID SHOWTIME = UUID.randomUUID();

    private Left left = Left.UNKNOWN;
    private Optional<Notice> notice = Optional.empty();
    private final MovableClock clock = new MovableClock();
    private final PlaceViews views =
            new PlaceViews(
                    Binder.get(new MockEnvironment())
                            .bindOrCreate("foyer.waiting", WaitingProperties.class),
                    clock);

    @Test
    void thePositionIsTheNumberMinusTheServingNumber() {
        assertThat(view(waiting(15), open(10, OptionalDouble.empty())).ahead()).isEqualTo(4);
        assertThat(view(waiting(11), open(10, OptionalDouble.empty())).ahead()).isZero();
    }

    @Test
    void theEstimateFollowsTheMeasuredPace() {
        var view = view(waiting(110), open(10, OptionalDouble.of(2.5)));

        assertThat(view.estimate()).isEqualTo(new PlaceView.Estimate(40, 35, 45));
        assertThat(view.pollAfter()).isEqualTo(10);
    }

    @Test
    void anUnknownEstimateIsSaidToBeUnknown() {
        var view = view(waiting(110), open(10, OptionalDouble.empty()));

        assertThat(JsonMapper.builder().build().writeValueAsString(view))
                .contains("\"estimate\":null", "\"ahead\":99");
    }

    @Test
    void beforeTheDrawNobodyHasAPosition() {
        var view = view(standing(PlaceState.PRE_QUEUE, 3), closed());

        assertThat(view.ahead()).isNull();
        assertThat(view.estimate()).isNull();
        assertThat(view.pollAfter()).isEqualTo(15);
    }

    @Test
    void pollsStayBetweenTheLimits() {
        var board = open(0, OptionalDouble.of(1));

        assertThat(view(waiting(1), board).pollAfter()).isEqualTo(2);
        assertThat(view(waiting(100_000), board).pollAfter()).isEqualTo(20);
    }

    @Test
    void theOpeningGivesEverybodyANumberWithoutTouchingThePlace() {
        var standing = standing(PlaceState.PRE_QUEUE, 7);
        var opened = open(0, OptionalDouble.empty(), new Draw(new byte[32], 100));

        var view = view(standing, opened);

        assertThat(standing.isStillTrueBy(opened)).isTrue();
        assertThat(view.state()).isEqualTo(PlaceState.WAITING);
        assertThat(view.number()).isEqualTo(new Draw(new byte[32], 100).numberOf(7));
        assertThat(view.ahead()).isEqualTo(Objects.requireNonNull(view.number()) - 1);
    }

    @Test
    void whoeverIsReachedHasToBeReadAgain() {
        assertThat(waiting(10).isStillTrueBy(open(9, OptionalDouble.empty()))).isTrue();
        assertThat(waiting(10).isStillTrueBy(open(10, OptionalDouble.empty()))).isFalse();
        assertThat(waiting(10).isStillTrueBy(new Board.Off())).isFalse();
    }

    @Test
    void aPlaceOfAnEarlierLineHasToBeReadAgain() {
        var board = board(clock.instant(), 0, OptionalDouble.empty(), new Draw(new byte[32], 0), 2);

        assertThat(waiting(10).isStillTrueBy(board)).isFalse();
    }

    @Test
    void aTicketIsGivenAsLongAsThePlaceLives() {
        assertThat(view(waiting(10), open(0, OptionalDouble.empty())).ticket()).isEqualTo("ticket");
        assertThat(view(standing(PlaceState.DONE, 10), open(0, OptionalDouble.empty())).ticket())
                .isNull();
    }

    private PlaceView view(Standing standing, Board board) {
        return views.of(standing, board, new PlaceViews.Papers("ticket", null));
    }

    private Standing waiting(long number) {
        return standing(PlaceState.WAITING, number);
    }

    private Standing standing(PlaceState state, long arrival) {
        var place =
                new Place(
                        UUID.randomUUID(),
                        SHOWTIME,
                        UUID.randomUUID(),
                        1,
                        arrival,
                        null,
                        state,
                        null);
        return new Standing(place, null, clock.instant(), 0);
    }

    @Test
    void whoeverWaitsIsToldWhatIsLeftAndWhyNobodyIsLetIn() {
        left = new Left(0, List.of());
        notice = Optional.of(Notice.SOLD_OUT);
        var board = open(10, OptionalDouble.empty());

        assertThat(view(waiting(12), board).notice()).isEqualTo(Notice.SOLD_OUT);
        assertThat(view(waiting(12), board).left()).isEqualTo(left);
        assertThat(view(standing(PlaceState.LAPSED, 10), board).notice()).isNull();
        assertThat(view(standing(PlaceState.LAPSED, 10), board).left()).isNull();
    }

    @Test
    void whatIsNotKnownIsNotTold() {
        assertThat(view(waiting(12), open(10, OptionalDouble.empty())).left()).isNull();
    }

    @Test
    void whoseNumberCameUpWhileAwayIsToldSo() {
        var passed =
                new Place(
                        UUID.randomUUID(),
                        SHOWTIME,
                        UUID.randomUUID(),
                        1,
                        5,
                        5L,
                        PlaceState.WAITING,
                        clock.instant());

        var view =
                view(
                        new Standing(passed, null, clock.instant(), 0),
                        open(10, OptionalDouble.of(1)));

        assertThat(view.notice()).isEqualTo(Notice.PASSED);
        assertThat(view.ahead()).isZero();
    }

    private Board open(long serving, OptionalDouble outflow) {
        return open(serving, outflow, new Draw(new byte[32], 0));
    }

    private Board open(long serving, OptionalDouble outflow, Draw draw) {
        return board(clock.instant(), serving, outflow, draw, 1);
    }

    private Board closed() {
        return board(null, 0, OptionalDouble.empty(), new Draw(new byte[32], 0), 1);
    }

    private Board board(
            @Nullable Instant openedAt,
            long serving,
            OptionalDouble outflow,
            Draw draw,
            int epoch) {
        var opensAt = clock.instant().plus(Duration.ofSeconds(60));
        return new Board.On(
                new WaitingRoom(
                        SHOWTIME,
                        true,
                        new RoomSettings(
                                opensAt, 60, 10, 600, RoomMode.RUNNING, HumanProof.WHEN_BUSY),
                        openedAt,
                        serving,
                        clock.instant(),
                        epoch,
                        200),
                new LineLength(200),
                draw,
                new Outlook(outflow, 0.1, left, notice),
                Gone.NOBODY,
                TurnNews.NONE);
    }
}
