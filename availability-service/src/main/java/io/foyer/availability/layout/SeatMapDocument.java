package io.foyer.availability.layout;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.foyer.common.money.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is read of event-service's seat map; the rest of that document is for drawing. */
@JsonIgnoreProperties(ignoreUnknown = true)
record SeatMapDocument(List<Section> sections, @Nullable List<PriceTier> priceTiers) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Section(
            UUID id,
            boolean generalAdmission,
            @Nullable Integer capacity,
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

    /** The seats as they are numbered, and behind the last one the standing places. */
    ShowtimeLayout toLayout() {
        var layouts = new ArrayList<SectionLayout>();
        sections.stream()
                .filter(section -> !section.generalAdmission())
                .filter(section -> !section.seats().isEmpty())
                .map(SeatMapDocument::seated)
                .sorted(Comparator.comparingInt(SectionLayout::firstOrdinal))
                .forEach(layouts::add);
        var seatCount = layouts.stream().mapToInt(SectionLayout::places).sum();
        var next = seatCount;
        for (var section : sections) {
            if (section.generalAdmission()) {
                layouts.add(standing(section, next));
                next += layouts.getLast().places();
            }
        }
        return new ShowtimeLayout(seatCount, layouts, prices(), painting());
    }

    /** Of lists, numbers and ids only: their hashes are the same in every process. */
    private String painting() {
        var tiers = new ArrayList<Object>();
        for (var section : sections) {
            tiers.add(section.id());
            tiers.add(Optional.ofNullable(section.priceTierId()));
            for (var seat : section.seats()) {
                tiers.add(seat.ordinal());
                tiers.add(Optional.ofNullable(seat.priceTierId()));
            }
        }
        return Integer.toHexString(tiers.hashCode());
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

    private static SectionLayout seated(Section section) {
        var seats = section.seats();
        var first = seats.stream().mapToInt(Seat::ordinal).min().orElseThrow();
        return new SectionLayout(section.id(), first, seats.size(), false, tiersOf(section, seats));
    }

    private static SectionLayout standing(Section section, int first) {
        var capacity = section.capacity() == null ? 0 : section.capacity();
        var tiers = section.priceTierId() == null ? Set.<UUID>of() : Set.of(section.priceTierId());
        return new SectionLayout(section.id(), first, capacity, true, tiers);
    }

    /**
     * A seat painted with a tier of its own costs that; the others cost the section's. What the
     * house keeps costs nothing, since nobody can buy it.
     */
    private static Set<UUID> tiersOf(Section section, List<Seat> seats) {
        return seats.stream()
                .filter(Seat::isSold)
                .map(
                        seat ->
                                seat.priceTierId() == null
                                        ? section.priceTierId()
                                        : seat.priceTierId())
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .collect(Collectors.toSet());
    }
}
