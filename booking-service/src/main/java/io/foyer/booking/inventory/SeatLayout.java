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
     * Whether the same seats are for sale in both: as many, and each or neither. What else they say
     * of a seat may differ.
     */
    public boolean sellsTheSameAs(SeatLayout other) {
        return seats.size() == other.seats.size()
                && seats.stream()
                        .allMatch(
                                seat ->
                                        seat.isForSale()
                                                == other.seats.get(seat.ordinal()).isForSale());
    }

    /**
     * One seat. The next one in the list is its neighbour if it is of the same row and no aisle
     * lies between; labels say nothing about that.
     *
     * @param row the row's label
     * @param number the seat's label within its row
     * @param priceTierId the tier that is valid now; absent when none is and it is not for sale
     * @param marks what else is to be known of it
     */
    public record LayoutSeat(
            int ordinal,
            UUID sectionId,
            String section,
            String row,
            String number,
            Optional<UUID> priceTierId,
            SeatMarks marks) {

        /** A seat like any other. */
        public LayoutSeat(
                int ordinal,
                UUID sectionId,
                String section,
                String row,
                String number,
                Optional<UUID> priceTierId) {
            this(ordinal, sectionId, section, row, number, priceTierId, SeatMarks.NONE);
        }

        LayoutSeat withTier(Optional<UUID> tier) {
            return new LayoutSeat(ordinal, sectionId, section, row, number, tier, marks);
        }

        /** Whether it has a price and the house does not keep it. */
        public boolean isForSale() {
            return priceTierId.isPresent() && !marks.heldBack();
        }
    }
}
