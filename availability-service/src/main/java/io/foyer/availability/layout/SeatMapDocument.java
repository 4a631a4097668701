package io.foyer.availability.layout;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.foyer.common.money.Money;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is read of event-service's seat map; the rest of that document is for drawing. */
@JsonIgnoreProperties(ignoreUnknown = true)
record SeatMapDocument(List<Section> sections, @Nullable List<PriceTier> priceTiers) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Section(
            UUID id,
            boolean generalAdmission,
            @Nullable UUID priceTierId,
            @Nullable List<Row> rows) {

        private List<Seat> seats() {
            return rows == null
                    ? List.of()
                    : rows.stream().flatMap(row -> row.seats().stream()).toList();
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Row(List<Seat> seats) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Seat(int ordinal, @Nullable UUID priceTierId, @Nullable Boolean heldBack) {

        private boolean isSold() {
            return heldBack == null || !heldBack;
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record PriceTier(UUID id, @Nullable Money total) {}

    ShowtimeLayout toLayout() {
        var prices = prices();
        return new ShowtimeLayout(
                sections.stream()
                        .filter(section -> !section.generalAdmission())
                        .filter(section -> !section.seats().isEmpty())
                        .map(section -> layoutOf(section, prices))
                        .sorted(Comparator.comparingInt(SectionLayout::firstOrdinal))
                        .toList());
    }

    private Map<UUID, Money> prices() {
        return priceTiers == null
                ? Map.of()
                : priceTiers.stream()
                        .filter(tier -> tier.total() != null)
                        .collect(
                                Collectors.toMap(
                                        PriceTier::id,
                                        tier -> Objects.requireNonNull(tier.total())));
    }

    private static SectionLayout layoutOf(Section section, Map<UUID, Money> prices) {
        var seats = section.seats();
        var first = seats.stream().mapToInt(Seat::ordinal).min().orElseThrow();
        return new SectionLayout(
                section.id(), first, seats.size(), lowest(tiersOf(section, seats), prices));
    }

    /**
     * A seat painted with a tier of its own costs that; the others cost the section's. What the
     * house keeps costs nothing, since nobody can buy it.
     */
    private static Stream<UUID> tiersOf(Section section, List<Seat> seats) {
        return seats.stream()
                .filter(Seat::isSold)
                .map(
                        seat ->
                                seat.priceTierId() == null
                                        ? section.priceTierId()
                                        : seat.priceTierId())
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct();
    }

    private static @Nullable Money lowest(Stream<UUID> tiers, Map<UUID, Money> prices) {
        return tiers.filter(prices::containsKey)
                .map(tier -> Objects.requireNonNull(prices.get(tier)))
                .min(Comparator.comparingLong(Money::amount))
                .orElse(null);
    }
}
