package io.foyer.event.seatmap.house;

/** Rows as theatres call them: A to Z without I and O, which look like numbers, then AA, AB… */
final class RowLetters {

    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";

    private RowLetters() {}

    static String of(int row) {
        var count = LETTERS.length();
        var last = String.valueOf(LETTERS.charAt(row % count));
        return row < count ? last : of(row / count - 1) + last;
    }
}
