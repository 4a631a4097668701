package io.foyer.event.planning;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.event.editing.Edit;
import io.foyer.event.editing.Edit.Flaw;
import io.foyer.event.planning.SeriesDates.Listed;
import io.foyer.event.planning.SeriesDates.Weekly;
import io.foyer.event.showtime.ShowtimePlan;
import io.foyer.event.showtime.SingleSeats;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class SeriesPlanTests {

    private static final VenueClock BERLIN = new VenueClock(ZoneId.of("Europe/Berlin"));

    private static final SeriesTerms TERMS =
            new SeriesTerms(
                    Duration.ofMinutes(60),
                    Duration.ofMinutes(150),
                    Instant.parse("2026-01-01T09:00:00Z"),
                    Duration.ofMinutes(30),
                    600,
                    8,
                    SingleSeats.KEPT_TOGETHER);

    @Test
    void aPatternGivesEveryTimeOnEveryDayOfItButTheExceptions() {
        var dates =
                new Weekly(
                        LocalDate.parse("2027-03-01"),
                        LocalDate.parse("2027-03-14"),
                        Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                        List.of(LocalTime.parse("20:00"), LocalTime.parse("15:00")),
                        Set.of(LocalDate.parse("2027-03-07")));
        assertThat(dates.starts())
                .containsExactly(
                        LocalDateTime.parse("2027-03-06T15:00"),
                        LocalDateTime.parse("2027-03-06T20:00"),
                        LocalDateTime.parse("2027-03-13T15:00"),
                        LocalDateTime.parse("2027-03-13T20:00"),
                        LocalDateTime.parse("2027-03-14T15:00"),
                        LocalDateTime.parse("2027-03-14T20:00"));
    }

    @Test
    void offsetsCountFromEachStart() {
        assertThat(plans(listed("2027-03-27T20:00", "2027-03-28T20:00"), 366))
                .isInstanceOfSatisfying(
                        Edit.Done.class,
                        done ->
                                assertThat(done.result())
                                        .asInstanceOf(
                                                InstanceOfAssertFactories.list(ShowtimePlan.class))
                                        .containsExactly(
                                                plan("2027-03-27T19:00:00Z"),
                                                plan("2027-03-28T18:00:00Z")));
    }

    @Test
    void aTimeThatDoesNotExistIsNamed() {
        assertThat(flaws(listed("2027-03-27T20:00", "2027-03-28T02:30")))
                .containsExactly(
                        new Flaw(
                                "dates[1]",
                                "2027-03-28T02:30 does not exist in Europe/Berlin: the clocks are"
                                        + " put forward over it"));
    }

    @Test
    void aStartGivenTwiceIsNamed() {
        assertThat(flaws(listed("2027-03-27T20:00", "2027-03-27T20:00")))
                .containsExactly(new Flaw("dates[1]", "2027-03-27T20:00 is there twice"));
    }

    @Test
    void aSaleThatWouldEndBeforeItBeginsIsNamedInTheWordsOfASeries() {
        assertThat(flaws(listed("2025-12-31T20:00")))
                .containsExactly(
                        new Flaw(
                                "onSaleUntilMinutesBefore",
                                "must be after onSaleFrom (for 2025-12-31T20:00)"));
    }

    @Test
    void moreThanTheLimitAreRefusedHoweverLongThePattern() {
        var always =
                new Weekly(
                        LocalDate.parse("2027-01-01"),
                        LocalDate.parse("9999-12-31"),
                        Set.of(DayOfWeek.values()),
                        List.of(LocalTime.NOON),
                        Set.of());
        assertThat(flaws(always))
                .extracting(Flaw::message)
                .containsExactly("A series has at most 366.");
        assertThat(plans(listed("2027-03-27T20:00"), 1)).isInstanceOf(Edit.Done.class);
    }

    @Test
    void noDateAtAllIsNoSeries() {
        assertThat(flaws(listed())).extracting(Flaw::field).containsExactly("dates");
    }

    @Test
    void notEveryFlawOfAYearIsListed() {
        var wrong =
                new Weekly(
                        LocalDate.parse("2025-01-01"),
                        LocalDate.parse("2025-12-31"),
                        Set.of(DayOfWeek.values()),
                        List.of(LocalTime.NOON),
                        Set.of());
        assertThat(flaws(wrong)).hasSize(20);
    }

    private static List<Flaw> flaws(SeriesDates dates) {
        return plans(dates, 366) instanceof Edit.Invalid<List<ShowtimePlan>>(var flaws)
                ? flaws
                : List.of();
    }

    private static Edit<List<ShowtimePlan>> plans(SeriesDates dates, int most) {
        return new SeriesPlan(dates, TERMS, BERLIN).plans(most);
    }

    private static ShowtimePlan plan(String start) {
        return TERMS.plan(Instant.parse(start));
    }

    private static Listed listed(String... dates) {
        return new Listed(List.of(dates).stream().map(LocalDateTime::parse).toList());
    }
}
