package io.foyer.availability.seatmap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * The states of a showtime's seats, two bits each: the seat with ordinal {@code o} is at byte
 * {@code o / 4}, bits {@code 2 * (o % 4)} and the next, counted from the least significant.
 * Immutable. Seats past the end are free, as bytes past the end of a Redis string are zero.
 */
public final class SeatStates {

    private static final int SEATS_PER_BYTE = 4;
    private static final int MASK = 0b11;

    private final byte[] bytes;

    private SeatStates(byte[] bytes) {
        this.bytes = bytes;
    }

    public static SeatStates of(byte[] bytes) {
        return new SeatStates(bytes.clone());
    }

    public SeatState at(int seat) {
        return SeatState.ofCode(codeIn(bytes, seat));
    }

    public SeatStates with(List<SeatChange> changes) {
        var highest = changes.stream().mapToInt(SeatChange::ordinal).max().orElse(0);
        var changed = Arrays.copyOf(bytes, Math.max(bytes.length, highest / SEATS_PER_BYTE + 1));
        for (var change : changes) {
            var shift = shift(change.ordinal());
            var index = change.ordinal() / SEATS_PER_BYTE;
            changed[index] =
                    (byte) (changed[index] & ~(MASK << shift) | change.state().code() << shift);
        }
        return new SeatStates(changed);
    }

    /** What has to change for these states to become {@code later}, by ordinal. */
    public List<SeatChange> changesTo(SeatStates later) {
        var changes = new ArrayList<SeatChange>();
        var length = Math.max(bytes.length, later.bytes.length);
        for (var index = Arrays.mismatch(padded(length), later.padded(length));
                index >= 0 && index < length;
                index++) {
            for (var seat = index * SEATS_PER_BYTE; seat < (index + 1) * SEATS_PER_BYTE; seat++) {
                if (codeIn(bytes, seat) != codeIn(later.bytes, seat)) {
                    changes.add(new SeatChange(seat, later.at(seat)));
                }
            }
        }
        return changes;
    }

    /** Counts {@code seatCount} seats from {@code first} on. */
    public SeatTally tally(int first, int seatCount) {
        var counts = new int[MASK + 1];
        for (var seat = first; seat < first + seatCount; seat++) {
            counts[codeIn(bytes, seat)]++;
        }
        return new SeatTally(
                counts[SeatState.FREE.code()],
                counts[SeatState.HELD.code()],
                counts[SeatState.SOLD.code()]);
    }

    /** The first seats, and nothing of what comes after them. */
    public String base64(int seatCount) {
        var shown = Arrays.copyOf(bytes, Math.ceilDiv(seatCount, SEATS_PER_BYTE));
        var over = seatCount % SEATS_PER_BYTE;
        if (over > 0) {
            shown[shown.length - 1] &= (byte) ((1 << 2 * over) - 1);
        }
        return Base64.getEncoder().encodeToString(shown);
    }

    private byte[] padded(int length) {
        return bytes.length == length ? bytes : Arrays.copyOf(bytes, length);
    }

    private static int codeIn(byte[] bytes, int seat) {
        var index = seat / SEATS_PER_BYTE;
        return index < bytes.length ? bytes[index] >>> shift(seat) & MASK : 0;
    }

    private static int shift(int seat) {
        return 2 * (seat % SEATS_PER_BYTE);
    }
}
