package io.foyer.queue.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.queue.place.Place;
import io.foyer.queue.place.PlaceState;
import io.foyer.queue.presence.Attendance;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class UsherTests {

    private final Usher usher = new Usher(100);
    private final Row row = new Row(20);

    @Test
    void goesAlongTheLine() {
        var choice = usher.choose(row, Attendance.unknown(), none(), 3, 4);

        assertThat(numbers(choice.chosen())).containsExactly(4L, 5L, 6L, 7L);
        assertThat(choice.serving()).isEqualTo(7);
        assertThat(choice.passed()).isEmpty();
    }

    /** What people complain of elsewhere: the line stands when those in front have gone home. */
    @Test
    void whoeverLeftBeforeBeingCalledHoldsNobodyUp() {
        row.gone.addAll(Set.of(1L, 2L, 3L, 5L));

        var choice = usher.choose(row, Attendance.unknown(), none(), 0, 3);

        assertThat(numbers(choice.chosen())).containsExactly(4L, 6L, 7L);
        assertThat(choice.passed()).isEmpty();
    }

    @Test
    void passesOverWhoeverIsAwayAndNobodyBeyondTheLastWhoComesIn() {
        var choice = usher.choose(row, seen(2, 5, 6, 9), none(), 0, 3);

        assertThat(numbers(choice.chosen())).containsExactly(2L, 5L, 6L);
        assertThat(numbers(choice.passed())).containsExactly(1L, 3L, 4L);
        assertThat(choice.serving()).isEqualTo(6);
    }

    @Test
    void whoeverWasPassedOverAndIsBackComesFirst() {
        var choice = usher.choose(row, seen(2, 4, 11, 12), bits(1, 2, 3, 4), 10, 3);

        assertThat(numbers(choice.chosen())).containsExactly(2L, 4L, 11L);
        assertThat(choice.called()).isEqualTo(bits(2, 4));
    }

    @Test
    void ofThoseWhoAreBackTheLowestNumbersComeFirst() {
        row.drawn = true;

        var choice = usher.choose(row, seen(2, 4, 7), bits(2, 4, 7), 20, 2);

        assertThat(numbers(choice.chosen())).containsExactly(14L, 17L);
    }

    /** After a draw those who came first may be the last in line. */
    @Test
    void theLowestNumberIsFoundAmongMoreThanOneRoundLooksAt() {
        row.drawn = true;
        var all = IntStream.rangeClosed(1, 20).toArray();
        var hasty = new Usher(5);

        var back = hasty.choose(row, seen(all), bits(all), 20, 2);
        var unknown = hasty.choose(row, Attendance.unknown(), bits(all), 20, 2);

        assertThat(numbers(back.chosen())).containsExactly(1L, 2L);
        assertThat(back.called()).isEqualTo(bits(19, 20));
        assertThat(numbers(unknown.chosen())).containsExactly(1L, 2L);
    }

    @Test
    void nobodyIsBackWhileItIsNotKnownUntilTheLineIsAtItsEnd() {
        var before = usher.choose(row, Attendance.unknown(), bits(1, 2), 10, 3);
        var after = usher.choose(row, Attendance.unknown(), bits(1, 2), 19, 3);

        assertThat(numbers(before.chosen())).containsExactly(11L, 12L, 13L);
        assertThat(numbers(after.chosen())).containsExactly(20L, 1L, 2L);
    }

    @Test
    void looksNoFurtherThanItMay() {
        var choice = new Usher(5).choose(row, seen(20), none(), 0, 1);

        assertThat(choice.chosen()).isEmpty();
        assertThat(numbers(choice.passed())).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(choice.serving()).isEqualTo(5);
    }

    /** Each question locks rows in the door's transaction. */
    @Test
    void afterManyHaveLeftOnlyAFewQuestionsAreAsked() {
        var rush = new Row(10_000);
        LongStream.range(1, 10_000).forEach(rush.gone::add);

        var choice = new Usher(10_000).choose(rush, Attendance.unknown(), none(), 0, 1);

        assertThat(numbers(choice.chosen())).containsExactly(10_000L);
        assertThat(choice.serving()).isEqualTo(10_000);
        assertThat(rush.questions).isLessThanOrEqualTo(3 + 10_000 / 256);
    }

    @Test
    void whoeverWasOnlyAskedAboutKeepsTheNumber() {
        row.gone.addAll(Set.of(1L, 2L));

        var choice = usher.choose(row, seen(1, 2, 4, 6, 7), none(), 0, 2);

        assertThat(numbers(choice.chosen())).containsExactly(4L, 6L);
        assertThat(numbers(choice.passed())).containsExactly(3L, 5L);
        assertThat(choice.serving()).isEqualTo(6);
    }

    @Test
    void passesOverNobodyWhileNobodyMayComeIn() {
        var choice = usher.choose(row, seen(20), none(), 0, 0);

        assertThat(choice).isEqualTo(Choice.ofNobody(0));
    }

    private static BitSet none() {
        return new BitSet();
    }

    private static BitSet bits(int... arrivals) {
        var bits = new BitSet();
        IntStream.of(arrivals).forEach(bits::set);
        return bits;
    }

    private static Attendance seen(int... arrivals) {
        return Attendance.of(bits(arrivals), 1_000);
    }

    private static List<Long> numbers(List<Place> places) {
        return places.stream().map(place -> Objects.requireNonNull(place.number())).toList();
    }

    /** A line in memory; drawn, the numbers run the other way round. */
    private static final class Row implements StandingLine {

        private final Set<Long> gone = new HashSet<>();
        private final int last;
        private boolean drawn;
        private int questions;

        Row(int last) {
            this.last = last;
        }

        @Override
        public long last() {
            return last;
        }

        @Override
        public long numberOf(long arrival) {
            return drawn ? last + 1 - arrival : arrival;
        }

        @Override
        public long arrivalOf(long number) {
            return drawn ? last + 1 - number : number;
        }

        @Override
        public List<Place> waiting(List<Long> numbers) {
            questions++;
            return numbers.stream()
                    .filter(number -> !gone.contains(number))
                    .map(
                            number ->
                                    new Place(
                                            new UUID(0, number),
                                            new UUID(0, 0),
                                            new UUID(1, number),
                                            1,
                                            arrivalOf(number),
                                            number,
                                            PlaceState.WAITING,
                                            null))
                    .toList();
        }
    }
}
