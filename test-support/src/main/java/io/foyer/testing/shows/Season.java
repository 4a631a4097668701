package io.foyer.testing.shows;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The coming eighteen months: when people go out. */
final class Season {

    /** Eighteen months. */
    static final int DAYS = 540;

    private static final Set<DayOfWeek> QUIET =
            EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY);

    private static final double MOVED_TO_WEEKEND = 0.65;
    private static final double MATINEE = 0.35;
    private static final int SHORTEST_CHOICE = 60;

    private final LocalDate first;

    Season(LocalDate first) {
        this.first = first;
    }

    /**
     * A day on which such a show is likely to begin in that city: by season, and rather at a
     * weekend.
     *
     * @param length days that it takes
     */
    LocalDate day(Dice dice, Category category, City city, int length) {
        var choice = Math.max(SHORTEST_CHOICE, DAYS - length);
        var day = first.plusDays(1 + dice.below(choice));
        for (var tries = 0; tries < 20 && !isLiked(dice, category, city, day); tries++) {
            day = first.plusDays(1 + dice.below(choice));
        }
        return towardsWeekend(dice, day);
    }

    /** That day, or the next Friday or Saturday after it. */
    LocalDate towardsWeekend(Dice dice, LocalDate day) {
        if (!QUIET.contains(day.getDayOfWeek()) || !dice.chance(MOVED_TO_WEEKEND)) {
            return day;
        }
        var friday = DayOfWeek.FRIDAY.getValue() - day.getDayOfWeek().getValue();
        return day.plusDays(friday + dice.below(2));
    }

    LocalDateTime evening(Dice dice, Category category, LocalDate day) {
        return day.atTime(category.hour(), 0).plusMinutes(30L * dice.between(-1, 1));
    }

    /** So many shows in a row, none on Mondays, at weekends often two a day. */
    List<LocalDateTime> run(Dice dice, Category category, LocalDate begin, int shows) {
        var evening = LocalTime.of(category.hour(), dice.chance(0.5) ? 30 : 0);
        var times = new ArrayList<LocalDateTime>();
        for (var day = begin; times.size() < shows; day = day.plusDays(1)) {
            if (day.getDayOfWeek() == DayOfWeek.MONDAY && shows > 1) {
                continue;
            }
            var isWeekend = day.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
            if (isWeekend && category.hour() > 15 && shows > 3 && dice.chance(MATINEE)) {
                times.add(day.atTime(14, 30));
            }
            times.add(day.atTime(evening));
        }
        return times;
    }

    /** How far away a day is, from 0 (now) to 1 (the season's end). */
    double distance(LocalDate day) {
        return Math.clamp((double) (day.toEpochDay() - first.toEpochDay()) / DAYS, 0, 1);
    }

    private static boolean isLiked(Dice dice, Category category, City city, LocalDate day) {
        // Where it is summer in January, July's habits are January's.
        var month = city.lat() < 0 ? day.getMonth().plus(6) : day.getMonth();
        return dice.chance(category.liking(month));
    }
}
