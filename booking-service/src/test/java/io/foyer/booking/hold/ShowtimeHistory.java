package io.foyer.booking.hold;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What happened to all seats of a showtime together: whether each hold took all of its seats in one
 * moment, and each refusal named just those that were somebody else's in one moment. Stricter than
 * the histories of its seats, each of which may be true while no moment fits them all.
 */
final class ShowtimeHistory {

    private static final String NOBODY = "";

    private final History<List<String>> history = new History<>();
    private final int seats;

    ShowtimeHistory(int seats) {
        this.seats = seats;
    }

    /** A hold and what was answered; who owns which seat by their places in the list. */
    private record Hold(String hold, List<Integer> seats, HoldOutcome answer, long begin, long end)
            implements History.Call<List<String>> {

        @Override
        public Optional<List<String>> after(List<String> owners) {
            var taken = seats.stream().filter(seat -> isOthers(owners.get(seat))).toList();
            return switch (answer) {
                case HoldOutcome.Held _ ->
                        taken.isEmpty() ? Optional.of(taking(owners)) : Optional.empty();
                case HoldOutcome.Taken(var told, _) ->
                        !taken.isEmpty() && taken.equals(told)
                                ? Optional.of(owners)
                                : Optional.empty();
                case HoldOutcome.Unavailable _ ->
                        Optional.of(taken.isEmpty() ? taking(owners) : owners);
                case HoldOutcome.LimitReached _ -> Optional.of(owners);
            };
        }

        @Override
        public boolean mayBeLeftOut() {
            return answer instanceof HoldOutcome.Unavailable;
        }

        private boolean isOthers(String owner) {
            return !owner.isEmpty() && !owner.equals(hold);
        }

        private List<String> taking(List<String> owners) {
            var after = new ArrayList<>(owners);
            seats.forEach(seat -> after.set(seat, hold));
            return after;
        }
    }

    private record GivingBack(String hold, long begin, long end)
            implements History.Call<List<String>> {

        @Override
        public Optional<List<String>> after(List<String> owners) {
            return Optional.of(
                    owners.stream().map(owner -> owner.equals(hold) ? NOBODY : owner).toList());
        }

        @Override
        public boolean mayBeLeftOut() {
            return false;
        }
    }

    /** What is not answered may still happen at any time. */
    void held(HoldRequest request, HoldOutcome answer, long begin, long end) {
        history.add(
                new Hold(
                        request.holdId().value().toString(),
                        request.ordinals().stream().sorted().toList(),
                        sorted(answer),
                        begin,
                        answer instanceof HoldOutcome.Unavailable ? Long.MAX_VALUE : end));
    }

    void gaveBack(HoldRequest request, long begin, long end) {
        history.add(new GivingBack(request.holdId().value().toString(), begin, end));
    }

    boolean isPossible() {
        return history.isPossible(Collections.nCopies(seats, NOBODY));
    }

    private static HoldOutcome sorted(HoldOutcome answer) {
        return answer instanceof HoldOutcome.Taken(var seats, var sections)
                ? new HoldOutcome.Taken(seats.stream().sorted().toList(), sections)
                : answer;
    }
}
