package io.foyer.booking.hold;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Holds that pass everything on; what inherits from it gets one thing wrong. */
abstract class FlawedHolds implements SeatHolds {

    final SeatHolds right;

    FlawedHolds(SeatHolds right) {
        this.right = right;
    }

    /** A repeated request prolongs the hold. */
    static SeatHolds prolonging(SeatHolds right) {
        return new FlawedHolds(right) {
            @Override
            public HoldOutcome hold(HoldRequest request) {
                right.release(request.showtimeId(), request.holdId());
                return right.hold(request);
            }
        };
    }

    /** The limit of seats per buyer is not looked at. */
    static SeatHolds withoutLimit(SeatHolds right) {
        return new FlawedHolds(right) {
            @Override
            public HoldOutcome hold(HoldRequest request) {
                return right.hold(
                        new HoldRequest(
                                request.showtimeId(),
                                request.holdId(),
                                request.accountId(),
                                request.ordinals(),
                                request.holdTime(),
                                Integer.MAX_VALUE));
            }
        };
    }

    /** A hold lasts as long as it is extended. */
    static SeatHolds withoutCap(SeatHolds right) {
        return new FlawedHolds(right) {
            @Override
            public ExtendOutcome extend(
                    UUID showtimeId, HoldId holdId, Duration byFromNow, Duration cap) {
                return right.extend(showtimeId, holdId, byFromNow, Duration.ofDays(1));
            }
        };
    }

    /** Seats that are being paid for can be released. */
    static SeatHolds forgettingThatTheyAreKept(SeatHolds right) {
        return new FlawedHolds(right) {
            @Override
            public void keep(UUID showtimeId, HoldId holdId, List<Integer> ordinals) {
                // Only the hold keeps them.
            }
        };
    }

    /** Seats are given back that somebody else has by now. */
    static SeatHolds freeingWhatOthersHave(SeatHolds right) {
        return new FlawedHolds(right) {
            @Override
            public void free(UUID showtimeId, HoldId holdId, List<Integer> ordinals) {
                right.sell(showtimeId, holdId, ordinals);
                right.free(showtimeId, holdId, ordinals);
            }
        };
    }

    @Override
    public HoldOutcome hold(HoldRequest request) {
        return right.hold(request);
    }

    @Override
    public ExtendOutcome extend(UUID showtimeId, HoldId holdId, Duration byFromNow, Duration cap) {
        return right.extend(showtimeId, holdId, byFromNow, cap);
    }

    @Override
    public void release(UUID showtimeId, HoldId holdId) {
        right.release(showtimeId, holdId);
    }

    @Override
    public void keep(UUID showtimeId, HoldId holdId, List<Integer> ordinals) {
        right.keep(showtimeId, holdId, ordinals);
    }

    @Override
    public void sell(UUID showtimeId, HoldId holdId, List<Integer> ordinals) {
        right.sell(showtimeId, holdId, ordinals);
    }

    @Override
    public void free(UUID showtimeId, HoldId holdId, List<Integer> ordinals) {
        right.free(showtimeId, holdId, ordinals);
    }
}
