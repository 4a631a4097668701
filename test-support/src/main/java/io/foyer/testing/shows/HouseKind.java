package io.foyer.testing.shows;

import java.util.Locale;

/** Kinds of houses, and how many people they take. */
enum HouseKind {
    CLUB(150, 1_200),
    THEATRE(400, 1_800),
    HALL(900, 2_800),
    ARENA(5_000, 18_000),
    STADIUM(22_000, 80_000),
    PARK(3_000, 40_000),
    MUSEUM(300, 1_500),
    CONGRESS(500, 6_000);

    private final int least;
    private final int most;

    HouseKind(int least, int most) {
        this.least = least;
        this.most = most;
    }

    /** A plausible capacity; small houses are more common than big ones. */
    int capacity(Dice dice) {
        var share = dice.share();
        return (int) (least + (most - least) * share * share) / 10 * 10;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
