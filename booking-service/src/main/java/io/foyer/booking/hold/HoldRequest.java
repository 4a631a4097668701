package io.foyer.booking.hold;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * A wish to hold seats and standing places, all of them or none.
 *
 * @param ordinals the seats, without repetition. They come out sorted
 * @param standing how many places of which standing sections, each section once
 * @param holdTime how long the hold shall last
 * @param mayHold most seats and places this buyer may hold at once at this showtime. Only those
 *     that are held count against it: what the buyer has claimed, paying or bought, is taken off
 *     beforehand
 */
public record HoldRequest(
        UUID showtimeId,
        HoldId holdId,
        UUID accountId,
        List<Integer> ordinals,
        List<StandingPlaces> standing,
        Duration holdTime,
        int mayHold) {

    public HoldRequest {
        ordinals = ordinals.stream().sorted().distinct().toList();
        standing = List.copyOf(standing);
        if (ordinals.isEmpty() && standing.isEmpty()) {
            throw new IllegalArgumentException("A hold is for at least one seat or place");
        }
        if (!ordinals.isEmpty() && ordinals.getFirst() < 0) {
            throw new IllegalArgumentException("Ordinals begin at 0");
        }
        if (standing.stream().map(StandingPlaces::sectionId).distinct().count() < standing.size()) {
            throw new IllegalArgumentException("A section is wished for once");
        }
        if (!holdTime.isPositive()) {
            throw new IllegalArgumentException("A hold lasts some time");
        }
    }

    /** For seats only. */
    public HoldRequest(
            UUID showtimeId,
            HoldId holdId,
            UUID accountId,
            List<Integer> ordinals,
            Duration holdTime,
            int mayHold) {
        this(showtimeId, holdId, accountId, ordinals, List.of(), holdTime, mayHold);
    }

    /** The same wish, for exactly these: of standing places, which ones. */
    HoldRequest naming(List<Integer> chosen) {
        return new HoldRequest(showtimeId, holdId, accountId, chosen, holdTime, mayHold);
    }

    /** How many seats and places it is for. */
    public int size() {
        return ordinals.size() + standing.stream().mapToInt(StandingPlaces::quantity).sum();
    }
}
