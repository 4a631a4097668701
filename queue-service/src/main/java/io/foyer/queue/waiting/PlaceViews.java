package io.foyer.queue.waiting;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Works out position, estimate and pace of polling from a standing and the board. */
@Component
record PlaceViews(WaitingProperties limits, InstantSource clock) {

    /** The sooner it is one's turn, the oftener one may ask. */
    private static final int POLLS_UNTIL_TURN = 4;

    PlaceView of(Standing standing, Board board) {
        var ahead = ahead(standing, board);
        var estimate = estimate(standing, ahead, board);
        return new PlaceView(
                standing.place().id(),
                standing.place().state(),
                ahead,
                estimate,
                pollAfter(standing, estimate, board).toSeconds(),
                standing.admissionToken(),
                standing.turnEndsAt());
    }

    private static @Nullable Long ahead(Standing standing, Board board) {
        return switch (standing.place().state()) {
            case PRE_QUEUE -> null;
            case WAITING -> {
                var number = Objects.requireNonNull(standing.place().number());
                yield board instanceof Board.On on
                        ? Math.max(0, number - on.room().servingNumber() - 1)
                        : 0L;
            }
            case ADMITTED, DONE, LAPSED, LEFT -> 0L;
        };
    }

    private static PlaceView.@Nullable Estimate estimate(
            Standing standing, @Nullable Long ahead, Board board) {
        return switch (standing.place().state()) {
            case WAITING ->
                    ahead != null && board instanceof Board.On on && on.outflow().isPresent()
                            ? new PlaceView.Estimate(
                                    (long) Math.ceil((ahead + 1) / on.outflow().getAsDouble()))
                            : null;
            case PRE_QUEUE, ADMITTED, DONE, LAPSED, LEFT -> null;
        };
    }

    private Duration pollAfter(
            Standing standing, PlaceView.@Nullable Estimate estimate, Board board) {
        return switch (standing.place().state()) {
            case PRE_QUEUE ->
                    board instanceof Board.On on
                            ? part(
                                    Duration.between(
                                            clock.instant(), on.room().settings().opensAt()))
                            : limits.shortestPoll();
            case WAITING ->
                    estimate == null
                            ? limits.shortestPoll()
                            : part(Duration.ofSeconds(estimate.seconds()));
            case ADMITTED, DONE, LAPSED, LEFT -> limits.longestPoll();
        };
    }

    private Duration part(Duration wait) {
        var part = wait.dividedBy(POLLS_UNTIL_TURN);
        if (part.compareTo(limits.shortestPoll()) < 0) {
            return limits.shortestPoll();
        }
        return part.compareTo(limits.longestPoll()) > 0 ? limits.longestPoll() : part;
    }
}
