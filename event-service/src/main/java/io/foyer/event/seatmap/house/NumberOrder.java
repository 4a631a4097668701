package io.foyer.event.seatmap.house;

/** How the seats of a row are numbered, seen from the left as drawn. */
public enum NumberOrder {
    /** 1 2 3 4 5 */
    ASCENDING {
        @Override
        int number(int index, int seats) {
            return index + 1;
        }
    },
    /** 5 4 3 2 1 */
    DESCENDING {
        @Override
        int number(int index, int seats) {
            return seats - index;
        }
    },
    /** 5 3 1 2 4: odd on the left and even on the right, counted from the middle. */
    ODD_EVEN {
        @Override
        int number(int index, int seats) {
            var left = (seats + 1) / 2;
            return index < left ? 2 * (left - index) - 1 : 2 * (index - left) + 2;
        }
    };

    /**
     * The number of a seat.
     *
     * @param index its place in the row, from 0
     * @param seats how many the row has
     */
    abstract int number(int index, int seats);
}
