package io.foyer.testing.shows;

import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Kinds of shows as event-service spells them, and what is usual for each. */
enum Category {
    CONCERT(0.46, "679999759998", 20, 4_500, HouseKind.CLUB, 1, 1),
    FESTIVAL(0.03, "001249984100", 13, 8_900, HouseKind.PARK, 2, 4),
    THEATRE(0.10, "899998118999", 19, 3_200, HouseKind.THEATRE, 4, 40),
    MUSICAL(0.02, "889998778999", 19, 6_900, HouseKind.THEATRE, 20, 160),
    OPERA(0.04, "999999219999", 19, 7_500, HouseKind.THEATRE, 3, 12),
    DANCE(0.03, "899998328999", 19, 4_800, HouseKind.THEATRE, 2, 10),
    COMEDY(0.09, "999998649999", 20, 2_900, HouseKind.CLUB, 1, 1),
    SPORT(0.04, "999998339999", 19, 2_500, HouseKind.ARENA, 1, 1),
    FAMILY(0.06, "667665556679", 16, 1_900, HouseKind.HALL, 3, 30),
    FILM(0.02, "666667996667", 20, 1_500, HouseKind.CLUB, 1, 4),
    EXHIBITION(0.02, "999999999999", 10, 1_400, HouseKind.MUSEUM, 20, 90),
    CONFERENCE(0.03, "589999238973", 9, 24_000, HouseKind.CONGRESS, 1, 3),
    OTHER(0.06, "555677776669", 18, 1_200, HouseKind.HALL, 1, 4);

    private static final List<Category> ALL = List.of(values());

    private final double share;
    private final String months;
    private final int hour;
    private final long price;
    private final HouseKind house;
    private final int shortest;
    private final int longest;

    Category(
            double share,
            String months,
            int hour,
            long price,
            HouseKind house,
            int shortest,
            int longest) {
        this.share = share;
        this.months = months;
        this.hour = hour;
        this.price = price;
        this.house = house;
        this.shortest = shortest;
        this.longest = longest;
    }

    static Category any(Dice dice) {
        var left = dice.share() * Arrays.stream(values()).mapToDouble(each -> each.share).sum();
        for (var category : ALL) {
            left -= category.share;
            if (left < 0) {
                return category;
            }
        }
        return OTHER;
    }

    /** How willingly it is put on in that month, from 0 to 1. */
    double liking(Month month) {
        return (months.charAt(month.getValue() - 1) - '0') / 9.0;
    }

    /** When it begins, on the whole. */
    int hour() {
        return hour;
    }

    /** What it costs, on the whole: US cents. */
    long price() {
        return price;
    }

    /** Where it usually is. */
    HouseKind house() {
        return house;
    }

    /** How often it is played where it does not travel; short runs are more common. */
    int run(Dice dice) {
        var share = dice.share();
        return shortest + (int) ((longest - shortest) * share * share);
    }

    /** How sections of words and sentences are called. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
