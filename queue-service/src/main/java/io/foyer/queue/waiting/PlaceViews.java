package io.foyer.queue.waiting;

import io.foyer.queue.admission.Left;
import io.foyer.queue.admission.Notice;
import io.foyer.queue.place.Place;
import io.foyer.queue.place.PlaceState;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Works out position, estimate and pace of polling from a standing and the board. */
@Component
record PlaceViews(WaitingProperties limits, InstantSource clock) {

    /** The sooner it is one's turn, the oftener one may ask. */
    private static final int POLLS_UNTIL_TURN = 4;

    /**
     * What the owner is handed.
     *
     * @param ticket to show that the place is theirs
     * @param token to go in with
     */
    record Papers(String ticket, @Nullable String token) {}

    PlaceView of(Standing read, Board board, Papers papers) {
        var standing = read.numberedBy(board);
        var state = standing.stateBy(board);
        var number = standing.numberBy(board);
        var ahead = ahead(state, number, board);
        var estimate = state == PlaceState.WAITING ? estimate(ahead, board) : null;
        var admission = standing.admission();
        return new PlaceView(
                standing.place().id(),
                state,
                standing.place().arrival(),
                number,
                ahead,
                estimate,
                pollAfter(state, estimate, board).toSeconds(),
                state.isLive() ? papers.ticket() : null,
                papers.token(),
                admission == null ? null : admission.expiresAt(),
                left(state, board),
                notice(state, standing.place(), board));
    }

    private static @Nullable Long ahead(PlaceState state, @Nullable Long number, Board board) {
        return switch (state) {
            case PRE_QUEUE -> null;
            case WAITING ->
                    number != null && board instanceof Board.On on
                            ? Math.max(0, number - on.room().servingNumber() - 1)
                            : 0L;
            case ADMITTED, DONE, LAPSED, LEFT -> 0L;
        };
    }

    private static PlaceView.@Nullable Estimate estimate(@Nullable Long ahead, Board board) {
        return ahead != null && board instanceof Board.On on
                ? on.outlook()
                        .with(ahead)
                        .map(
                                wait ->
                                        new PlaceView.Estimate(
                                                wait.seconds(), wait.low(), wait.high()))
                        .orElse(null)
                : null;
    }

    private static @Nullable Left left(PlaceState state, Board board) {
        return state.isLive() && board instanceof Board.On on
                ? on.outlook().left().ifKnown()
                : null;
    }

    private static @Nullable Notice notice(PlaceState state, Place place, Board board) {
        return switch (state) {
            case PRE_QUEUE, WAITING ->
                    place.passedAt() != null
                            ? Notice.PASSED
                            : board instanceof Board.On on
                                    ? on.outlook().notice().orElse(null)
                                    : null;
            case ADMITTED, DONE, LAPSED, LEFT -> null;
        };
    }

    private Duration pollAfter(
            PlaceState state, PlaceView.@Nullable Estimate estimate, Board board) {
        return switch (state) {
            case PRE_QUEUE ->
                    board instanceof Board.On on
                            ? part(until(on.room().settings().opensAt()))
                            : limits.shortestPoll();
            case WAITING ->
                    estimate == null
                            ? limits.shortestPoll()
                            : part(Duration.ofSeconds(estimate.seconds()));
            case ADMITTED, DONE, LAPSED, LEFT -> limits.longestPoll();
        };
    }

    private Duration until(Instant opening) {
        return Duration.between(clock.instant(), opening);
    }

    private Duration part(Duration wait) {
        var part = wait.dividedBy(POLLS_UNTIL_TURN);
        if (part.compareTo(limits.shortestPoll()) < 0) {
            return limits.shortestPoll();
        }
        return part.compareTo(limits.longestPoll()) > 0 ? limits.longestPoll() : part;
    }
}
