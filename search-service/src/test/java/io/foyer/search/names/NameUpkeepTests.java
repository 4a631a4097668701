package io.foyer.search.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.foyer.search.listing.Listing.Availability;
import io.foyer.search.testing.Show;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Names follow what is to come, in Postgres. */
class NameUpkeepTests {

    private final NameTables tables = new NameTables("many", "3");

    @AfterEach
    void disconnect() {
        tables.close();
    }

    @Test
    void everyKindOfNameIsKeptOnce() {
        var eras = Show.named("The Eras Tour").by("Taylor Swift", "Paramore");
        tables.shows.put(eras);
        tables.shows.put(Show.named("The Eras Tour").by("Taylor Swift"));

        tables.settle();

        assertThat(tables.alive())
                .containsExactlyInAnyOrder(
                        "EVENT:The Eras Tour",
                        "PERFORMER:Taylor Swift",
                        "PERFORMER:Paramore",
                        "VENUE:Madison Square Garden",
                        "CITY:New York");
        assertThat(tables.number("shows", NameKind.PERFORMER, "Taylor Swift")).isEqualTo(2);
        assertThat(tables.marks()).isZero();
    }

    @Test
    void whatIsRenamedLeavesNothingBehind() {
        var show = tables.shows.put(Show.named("Old").by("The Quarrymen").at("A", "B", 1, 1));
        tables.settle();

        tables.shows.put(show.renamed("New").by("The Beatles").at("C", "D", 1, 1));
        tables.settle();

        assertThat(tables.alive())
                .containsExactlyInAnyOrder(
                        "EVENT:New", "PERFORMER:The Beatles", "VENUE:C", "CITY:D");
    }

    @Test
    void whatIsTakenDownOrDeletedIsNotSuggested() {
        var first = tables.shows.put(Show.named("First").at("A", "B", 1, 1));
        var second = tables.shows.put(Show.named("Second").at("A", "B", 1, 1));
        tables.settle();

        tables.shows.put(first.takenDown());
        tables.settle();
        assertThat(tables.alive()).containsExactlyInAnyOrder("EVENT:Second", "VENUE:A", "CITY:B");

        tables.shows.delete(second.showtimeId());
        tables.settle();
        assertThat(tables.alive()).isEmpty();
    }

    @Test
    void whatComesBackIsSuggestedAgain() {
        var show = tables.shows.put(Show.named("Comeback"));
        tables.settle();
        var gone = tables.shows.put(show.takenDown());
        tables.settle();

        tables.shows.put(Show.named("Comeback").sold(5));
        tables.settle();

        assertThat(gone.listing().removed()).isTrue();
        assertThat(tables.alive()).contains("EVENT:Comeback");
    }

    @Test
    void timeAloneMakesANameLessAndThenEndsIt() {
        tables.shows.put(Show.named("Run").on("2031-01-02T20:00:00Z").sold(500));
        tables.shows.put(Show.named("Run").on("2031-01-03T20:00:00Z").sold(20));
        tables.settle();
        assertThat(tables.number("weight", NameKind.EVENT, "Run")).isBetween(500L, 522L);

        tables.clock.moveTo(Instant.parse("2031-01-02T20:00:00Z"));
        tables.settle();
        assertThat(tables.number("weight", NameKind.EVENT, "Run")).isEqualTo(21);

        tables.clock.moveTo(Instant.parse("2031-01-03T20:00:00Z"));
        assertThat(tables.alive()).as("before anybody counted").isEmpty();
        tables.settle();
        assertThat(tables.number("shows", NameKind.EVENT, "Run")).isZero();
    }

    @Test
    void toursCountTogetherAndPlacesByTheirBiggestShow() {
        tables.shows.put(Show.named("A").by("X").sold(100));
        tables.shows.put(Show.named("B").by("X").sold(300));

        tables.settle();

        assertThat(tables.number("weight", NameKind.PERFORMER, "X")).isEqualTo(400);
        assertThat(tables.number("weight", NameKind.CITY, "New York")).isBetween(290L, 302L);
    }

    @Test
    void whatIsNotCountedMarksNothing() {
        var show = tables.shows.put(Show.named("Same"));
        tables.settle();

        tables.shows.put(show.being(Availability.SOLD_OUT).costing(1, 2).renamed("Same"));

        assertThat(tables.marks()).isZero();
    }

    @Test
    void sellingASeatOfManyWritesNothing() {
        var show = tables.shows.put(Show.named("Steady").sold(10_000));
        tables.settle();
        var before = tables.number("version", NameKind.EVENT, "Steady");

        var oneMore = tables.shows.put(show.sold(10_001));
        tables.settle();
        assertThat(tables.number("version", NameKind.EVENT, "Steady")).isEqualTo(before);

        tables.shows.put(oneMore.sold(20_000));
        tables.settle();
        assertThat(tables.number("version", NameKind.EVENT, "Steady")).isGreaterThan(before);
    }

    @Test
    void aNameOfManyShowsIsCountedOnceInAWhile() {
        for (var i = 0; i < 3; i++) {
            tables.shows.put(Show.named("Night " + i));
        }
        tables.settle();

        tables.shows.put(Show.named("Night 3"));
        tables.settle();
        assertThat(tables.alive()).contains("EVENT:Night 3");
        assertThat(tables.number("shows", NameKind.CITY, "New York")).isEqualTo(3);

        tables.clock.advance(tables.limits.patience());
        tables.settle();
        assertThat(tables.number("shows", NameKind.CITY, "New York")).isEqualTo(4);
    }

    @Test
    void whatNobodyMarkedIsFoundOutWithinADay() {
        tables.shows.put(Show.named("Unmarked"));
        tables.settle();
        tables.jdbc.sql("TRUNCATE listing_copy").update();

        tables.clock.advance(Duration.ofDays(1));
        tables.settle();

        assertThat(tables.alive()).isEmpty();
    }

    @Test
    void marksGoWithTheTransactionThatMadeThem() {
        assertThatIllegalStateException()
                .isThrownBy(
                        () ->
                                tables.transactions.executeWithoutResult(
                                        begun -> {
                                            tables.shows.put(Show.named("Never"));
                                            throw new IllegalStateException("died");
                                        }));

        assertThat(tables.marks()).isZero();
    }

    @Test
    void whoDiesWhileCountingLeavesTheMarks() {
        tables.shows.put(Show.named("Kept"));
        var dying =
                new NameCounts(tables.jdbc) {
                    @Override
                    List<NameCount> of(Collection<NameKey> keys, Instant now) {
                        throw new IllegalStateException("died");
                    }
                };
        var upkeep = tables.upkeep(new UpkeepTurn(tables.jdbc), new NameMarks(tables.jdbc), dying);

        assertThatIllegalStateException().isThrownBy(upkeep::round);
        assertThat(tables.marks()).isEqualTo(3);

        tables.settle();
        assertThat(tables.alive()).contains("EVENT:Kept");
    }

    @Test
    void namesThatNobodyCouldTypeOrKeepAreLeftOut() {
        tables.shows.put(Show.named("!!!").by("", "x".repeat(3000)));

        tables.settle();

        assertThat(tables.alive())
                .containsExactlyInAnyOrder("VENUE:Madison Square Garden", "CITY:New York");
    }
}
