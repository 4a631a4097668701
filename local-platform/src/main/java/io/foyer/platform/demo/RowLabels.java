package io.foyer.platform.demo;

/** Names of rows. */
final class RowLabels {

    /** Without I and O, which look like numbers on a ticket. */
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";

    private RowLabels() {}

    /** A, B, ... Z without I and O. */
    static String letter(int index) {
        return String.valueOf(LETTERS.charAt(index));
    }

    /** AA, BB, ... as upper floors have them. */
    static String doubled(int index) {
        return letter(index).repeat(2);
    }

    /** 1, 2, 3, ... */
    static String number(int index) {
        return Integer.toString(index + 1);
    }
}
