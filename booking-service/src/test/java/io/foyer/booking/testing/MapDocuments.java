package io.foyer.booking.testing;

import io.foyer.booking.inventory.SeatLayout.LayoutSeat;
import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.inventory.StandingSection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** A showtime's seat map and prices as event-service shows them. */
final class MapDocuments {

    private MapDocuments() {}

    static Map<String, Object> seatMap(ShowtimeOnSale showtime) {
        var sections = new ArrayList<Map<String, Object>>();
        // First, since the order of sections says nothing about where ordinals begin.
        for (var standing : showtime.layout().standing()) {
            sections.add(
                    Map.of(
                            "id", standing.sectionId().toString(),
                            "name", standing.name(),
                            "type", "FLOOR",
                            "generalAdmission", true,
                            "capacity", standing.capacity()));
        }
        Map<UUID, Map<String, List<Map<String, Object>>>> rows = new LinkedHashMap<>();
        Map<UUID, String> names = new HashMap<>();
        for (var seat : showtime.layout().seats()) {
            names.put(seat.sectionId(), seat.section());
            rows.computeIfAbsent(seat.sectionId(), id -> new LinkedHashMap<>())
                    .computeIfAbsent(seat.row(), label -> new ArrayList<>())
                    .add(seat(showtime, seat));
        }
        rows.forEach(
                (id, labels) ->
                        sections.add(
                                Map.of(
                                        "id", id.toString(),
                                        "name", names.getOrDefault(id, ""),
                                        "type", "SEATED",
                                        "generalAdmission", false,
                                        "rows", rows(labels))));
        return Map.of(
                "showtimeId", showtime.id().toString(),
                "version", 1,
                "seatCount", showtime.layout().seatCount(),
                "sections", sections,
                "priceTiers", List.of());
    }

    private static List<Map<String, Object>> rows(Map<String, List<Map<String, Object>>> labels) {
        return labels.entrySet().stream()
                .map(row -> Map.of("label", row.getKey(), "order", 0, "seats", row.getValue()))
                .toList();
    }

    private static Map<String, Object> seat(ShowtimeOnSale showtime, LayoutSeat seat) {
        var document = new HashMap<String, Object>();
        document.put("id", showtime.seatId(seat.ordinal()).toString());
        document.put("ordinal", seat.ordinal());
        document.put("number", seat.number());
        document.put("accessible", seat.marks().accessible());
        document.put("companion", seat.marks().companion());
        document.put("restrictedView", seat.marks().restrictedView());
        if (seat.marks().heldBack()) {
            document.put("heldBack", true);
        }
        if (seat.marks().aisleAfter()) {
            document.put("aisleAfter", true);
        }
        seat.priceTierId().ifPresent(tier -> document.put("priceTierId", tier.toString()));
        return document;
    }

    /** One tier, painted on the seats that have it, and on the standing sections. */
    static List<Map<String, Object>> prices(ShowtimeOnSale showtime, long price) {
        var priced =
                showtime.layout().seats().stream()
                        .filter(seat -> seat.priceTierId().isPresent())
                        .toList();
        var standing =
                showtime.layout().standing().stream().filter(StandingSection::isForSale).toList();
        var id =
                priced.stream()
                        .map(LayoutSeat::priceTierId)
                        .findFirst()
                        .or(() -> standing.stream().map(StandingSection::priceTierId).findFirst())
                        .flatMap(Function.identity());
        if (id.isEmpty()) {
            return List.of();
        }
        var tier = EventServiceFake.tier(id.get(), price, 0, 0);
        tier.put("base", EventServiceFake.money(price, showtime.currency()));
        tier.put("current", EventServiceFake.money(price, showtime.currency()));
        tier.put("name", "Regular");
        tier.put(
                "seats",
                priced.stream()
                        .map(seat -> Map.of("from", seat.ordinal(), "to", seat.ordinal()))
                        .toList());
        tier.put(
                "sectionIds",
                standing.stream().map(section -> section.sectionId().toString()).toList());
        tier.put("serviceFee", EventServiceFake.money(price / 10, showtime.currency()));
        tier.put("taxPercent", "8.5");
        return List.of(tier);
    }
}
