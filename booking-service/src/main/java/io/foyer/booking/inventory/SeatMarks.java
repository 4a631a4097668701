package io.foyer.booking.inventory;

import org.jspecify.annotations.Nullable;

/**
 * What distinguishes a seat beside its place and its price. There are 32 of them, shared by all
 * seats.
 */
public final class SeatMarks {

    /** Of a seat like any other. */
    public static final SeatMarks NONE;

    private static final int ACCESSIBLE = 1;
    private static final int COMPANION = 2;
    private static final int RESTRICTED_VIEW = 4;
    private static final int HELD_BACK = 8;
    private static final int AISLE_AFTER = 16;

    private static final SeatMarks[] ALL = new SeatMarks[32];

    static {
        for (var bits = 0; bits < ALL.length; bits++) {
            ALL[bits] = new SeatMarks(bits);
        }
        NONE = ALL[0];
    }

    private final int bits;

    private SeatMarks(int bits) {
        this.bits = bits;
    }

    /** Each mark as the seat map states it; absent means not set. */
    public static SeatMarks of(
            @Nullable Boolean accessible,
            @Nullable Boolean companion,
            @Nullable Boolean restrictedView,
            @Nullable Boolean heldBack,
            @Nullable Boolean aisleAfter) {
        return ofBits(
                bit(ACCESSIBLE, accessible)
                        | bit(COMPANION, companion)
                        | bit(RESTRICTED_VIEW, restrictedView)
                        | bit(HELD_BACK, heldBack)
                        | bit(AISLE_AFTER, aisleAfter));
    }

    /** As they are stored, 0 to 31. */
    static SeatMarks ofBits(int bits) {
        return ALL[bits];
    }

    int bits() {
        return bits;
    }

    /** For somebody in a wheelchair. */
    public boolean accessible() {
        return isSet(ACCESSIBLE);
    }

    /** For whoever comes along with somebody in an accessible seat. */
    public boolean companion() {
        return isSet(COMPANION);
    }

    /** The stage is not seen in full. */
    public boolean restrictedView() {
        return isSet(RESTRICTED_VIEW);
    }

    /** Kept by the house: not for sale, whatever its price. */
    public boolean heldBack() {
        return isSet(HELD_BACK);
    }

    /** The next seat of the row is no neighbour. */
    public boolean aisleAfter() {
        return isSet(AISLE_AFTER);
    }

    @Override
    public String toString() {
        return "SeatMarks[" + Integer.toBinaryString(bits) + "]";
    }

    private boolean isSet(int mark) {
        return (bits & mark) != 0;
    }

    private static int bit(int mark, @Nullable Boolean set) {
        return set != null && set ? mark : 0;
    }
}
