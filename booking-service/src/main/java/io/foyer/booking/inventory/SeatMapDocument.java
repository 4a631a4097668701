package io.foyer.booking.inventory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.foyer.booking.inventory.SeatLayout.LayoutSeat;
import io.foyer.common.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The fields read of {@code GET /api/v1/showtimes/{id}/seat-map}. */
@JsonIgnoreProperties(ignoreUnknown = true)
record SeatMapDocument(List<Section> sections, @Nullable List<PriceTier> priceTiers) {

    /** ISO 4217 for "no currency", while nothing is priced. */
    private static final String NO_CURRENCY = "XXX";

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Section(
            UUID id,
            String name,
            boolean generalAdmission,
            @Nullable UUID priceTierId,
            @Nullable List<Row> rows) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Row(String label, List<Seat> seats) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Seat(int ordinal, String number, @Nullable UUID priceTierId) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record PriceTier(
            UUID id,
            String name,
            Money price,
            @Nullable Money serviceFee,
            @Nullable BigDecimal taxPercent) {}

    List<PriceTierOnSale> tiers() {
        return priceTiers == null
                ? List.of()
                : priceTiers.stream().map(SeatMapDocument::onSale).toList();
    }

    String currency() {
        return tiers().stream()
                .map(tier -> tier.price().currency())
                .findFirst()
                .orElse(NO_CURRENCY);
    }

    /** The seats by ordinal. A tier without a price counts as none: its seats are not for sale. */
    SeatLayout layout() {
        var priced = new HashMap<UUID, Optional<UUID>>();
        tiers().forEach(tier -> priced.put(tier.id(), Optional.of(tier.id())));
        var seats = new ArrayList<LayoutSeat>();
        for (var section : sections) {
            if (!section.generalAdmission() && section.rows() != null) {
                section.rows().forEach(row -> addRow(seats, section, row, priced));
            }
        }
        seats.sort(Comparator.comparingInt(LayoutSeat::ordinal));
        return new SeatLayout(seats);
    }

    private static void addRow(
            List<LayoutSeat> seats, Section section, Row row, Map<UUID, Optional<UUID>> priced) {
        for (var seat : row.seats()) {
            var tier = seat.priceTierId() == null ? section.priceTierId() : seat.priceTierId();
            seats.add(
                    new LayoutSeat(
                            seat.ordinal(),
                            section.id(),
                            section.name(),
                            row.label(),
                            seat.number(),
                            tier == null
                                    ? Optional.empty()
                                    : priced.getOrDefault(tier, Optional.empty())));
        }
    }

    private static PriceTierOnSale onSale(PriceTier tier) {
        return new PriceTierOnSale(
                tier.id(),
                tier.name(),
                tier.price(),
                tier.serviceFee() == null ? Money.zero(tier.price().currency()) : tier.serviceFee(),
                tier.taxPercent() == null ? BigDecimal.ZERO : tier.taxPercent());
    }
}
