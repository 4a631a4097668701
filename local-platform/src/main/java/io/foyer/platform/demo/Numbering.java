package io.foyer.platform.demo;

/** How the seats of a row are numbered, from the first to the last as people sit. */
@FunctionalInterface
interface Numbering {

    /**
     * @param index 0 for the first seat
     * @param count how many seats the row has
     */
    String number(int index, int count);

    /** 1, 2, 3, ... */
    static Numbering ascending() {
        return from(1);
    }

    /** 101, 102, 103, ... for {@code first} 101. */
    static Numbering from(int first) {
        return (index, _) -> Integer.toString(first + index);
    }

    /** ..., 5, 3, 1: the left side of a theatre, counted from the aisle outwards. */
    static Numbering oddFromTheRight() {
        return (index, count) -> Integer.toString(2 * (count - 1 - index) + 1);
    }

    /** 2, 4, 6, ...: the right side of a theatre, counted from the aisle outwards. */
    static Numbering evenFromTheLeft() {
        return (index, _) -> Integer.toString(2 * index + 2);
    }
}
