package io.foyer.booking.inventory;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The seats of a showtime in the order of their ordinals. Immutable; one instance serves every
 * buyer of the showtime.
 */
public final class SeatLayout {

    private final List<LayoutSeat> seats;

    public SeatLayout(List<LayoutSeat> seats) {
        this.seats = List.copyOf(seats);
        for (var i = 0; i < this.seats.size(); i++) {
            if (this.seats.get(i).ordinal() != i) {
                throw new IllegalArgumentException("Ordinals must run from 0 without gaps");
            }
        }
    }

    public int seatCount() {
        return seats.size();
    }

    public Optional<LayoutSeat> seat(int ordinal) {
        return ordinal >= 0 && ordinal < seats.size()
                ? Optional.of(seats.get(ordinal))
                : Optional.empty();
    }

    public List<LayoutSeat> seats() {
        return seats;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SeatLayout layout && seats.equals(layout.seats);
    }

    @Override
    public int hashCode() {
        return seats.hashCode();
    }

    /**
     * One seat.
     *
     * @param row the row's label
     * @param number the seat's label within its row
     * @param priceTierId absent when the seat has no price and so is not for sale
     */
    public record LayoutSeat(
            int ordinal,
            UUID sectionId,
            String section,
            String row,
            String number,
            Optional<UUID> priceTierId) {}
}
