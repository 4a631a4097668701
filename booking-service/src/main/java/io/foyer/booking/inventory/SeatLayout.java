package io.foyer.booking.inventory;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The places of a showtime in the order of their ordinals: the seats, and behind them the standing
 * sections. Immutable; one instance serves every buyer of the showtime.
 */
public final class SeatLayout {

    private final List<LayoutSeat> seats;
    private final List<StandingSection> standing;

    /** Of a house that has nothing but seats. */
    public SeatLayout(List<LayoutSeat> seats) {
        this(seats, List.of());
    }

    public SeatLayout(List<LayoutSeat> seats, List<StandingSection> standing) {
        this.seats = List.copyOf(seats);
        this.standing = List.copyOf(standing);
        for (var i = 0; i < this.seats.size(); i++) {
            requireNext(i, this.seats.get(i).ordinal());
        }
        var next = this.seats.size();
        for (var section : this.standing) {
            requireNext(next, section.first());
            next = section.end();
        }
    }

    private static void requireNext(int expected, int ordinal) {
        if (ordinal != expected) {
            throw new IllegalArgumentException("Ordinals must run from 0 without gaps");
        }
    }

    /** Of seats only. */
    public int seatCount() {
        return seats.size();
    }

    /** Of seats and standing places: one more than the highest ordinal. */
    public int placeCount() {
        return standing.isEmpty() ? seats.size() : standing.getLast().end();
    }

    public List<StandingSection> standing() {
        return standing;
    }

    /** The standing section of this id; absent when there is none, also when seats are in it. */
    public Optional<StandingSection> standingSection(UUID sectionId) {
        return standing.stream().filter(section -> section.sectionId().equals(sectionId)).findAny();
    }

    /** The section of a standing place; absent when it is a seat's ordinal, or nobody's. */
    public Optional<StandingSection> standingAt(int ordinal) {
        return standing.stream().filter(section -> section.has(ordinal)).findAny();
    }

    /** The tier that a seat or a standing place has now. */
    public Optional<UUID> tierOf(int ordinal) {
        return seat(ordinal)
                .map(LayoutSeat::priceTierId)
                .orElseGet(() -> standingAt(ordinal).flatMap(StandingSection::priceTierId));
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
        return other instanceof SeatLayout layout
                && seats.equals(layout.seats)
                && standing.equals(layout.standing);
    }

    @Override
    public int hashCode() {
        return 31 * seats.hashCode() + standing.hashCode();
    }

    /**
     * Whether the same places are for sale in both: as many, and each or neither. What else they
     * say of a seat may differ.
     */
    public boolean sellsTheSameAs(SeatLayout other) {
        return seats.size() == other.seats.size()
                && sold(standing).equals(sold(other.standing))
                && seats.stream()
                        .allMatch(
                                seat ->
                                        seat.isForSale()
                                                == other.seats.get(seat.ordinal()).isForSale());
    }

    /** What is left when it does not matter at which price. */
    private static List<List<Object>> sold(List<StandingSection> sections) {
        return sections.stream()
                .map(
                        section ->
                                List.<Object>of(
                                        section.first(), section.end(), section.isForSale()))
                .toList();
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
