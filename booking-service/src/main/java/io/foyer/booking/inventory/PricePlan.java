package io.foyer.booking.inventory;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.foyer.booking.inventory.SeatLayout.LayoutSeat;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which price tier has which places of a showtime, and when. At any moment a place has one tier at
 * most, but that a painted seat's tier wins over that of its section.
 */
record PricePlan(List<TierPlan> tiers) {

    PricePlan {
        tiers = List.copyOf(tiers);
    }

    /**
     * One tier's places and time.
     *
     * @param validFrom absent for since ever
     * @param validTo absent for without an end; the tier is not valid then any more
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TierPlan(
            UUID tierId,
            List<UUID> sectionIds,
            List<SeatRange> seats,
            @Nullable Instant validFrom,
            @Nullable Instant validTo) {

        TierPlan {
            sectionIds = List.copyOf(sectionIds);
            seats = List.copyOf(seats);
        }

        private boolean isValidAt(Instant now) {
            return (validFrom == null || !now.isBefore(validFrom))
                    && (validTo == null || now.isBefore(validTo));
        }

        private Stream<Instant> turns() {
            return Stream.of(Optional.ofNullable(validFrom), Optional.ofNullable(validTo))
                    .flatMap(Optional::stream);
        }
    }

    /** Painted seats by their ordinals, both ends included. */
    record SeatRange(int from, int to) {}

    /**
     * The layout with each place's tier of this moment. Painted are only seats: whoever stands has
     * the tier of the section.
     */
    SeatLayout priced(SeatLayout layout, Instant now) {
        var sections = new HashMap<UUID, UUID>();
        var painted = new TreeMap<Integer, Paint>();
        for (var tier : tiers.stream().filter(tier -> tier.isValidAt(now)).toList()) {
            tier.sectionIds().forEach(section -> sections.put(section, tier.tierId()));
            tier.seats()
                    .forEach(
                            seats ->
                                    painted.put(
                                            seats.from(), new Paint(seats.to(), tier.tierId())));
        }
        return new SeatLayout(
                layout.seats().stream()
                        .map(seat -> seat.withTier(tierOf(seat, painted, sections)))
                        .toList(),
                layout.standing().stream()
                        .map(
                                section ->
                                        section.withTier(
                                                Optional.ofNullable(
                                                        sections.get(section.sectionId()))))
                        .toList());
    }

    private static Optional<UUID> tierOf(
            LayoutSeat seat, TreeMap<Integer, Paint> painted, Map<UUID, UUID> sections) {
        return paintOf(painted, seat).or(() -> Optional.ofNullable(sections.get(seat.sectionId())));
    }

    /** The first moment after this one at which other tiers are valid. */
    Optional<Instant> nextTurn(Instant now) {
        return tiers.stream()
                .flatMap(TierPlan::turns)
                .filter(turn -> turn.isAfter(now))
                .min(Comparator.naturalOrder());
    }

    private static Optional<UUID> paintOf(TreeMap<Integer, Paint> painted, LayoutSeat seat) {
        return Optional.ofNullable(painted.floorEntry(seat.ordinal()))
                .map(entry -> Objects.requireNonNull(entry.getValue()))
                .filter(paint -> seat.ordinal() <= paint.to())
                .map(Paint::tierId);
    }

    private record Paint(int to, UUID tierId) {}
}
