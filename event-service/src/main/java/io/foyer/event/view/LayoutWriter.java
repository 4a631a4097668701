package io.foyer.event.view;

import io.foyer.event.pricing.CurrentPrices;
import io.foyer.event.pricing.PriceTier;
import io.foyer.event.seatmap.Seat;
import io.foyer.event.seatmap.SeatMap;
import io.foyer.event.seatmap.SeatMap.MappedSection;
import io.foyer.event.showtime.SeatId;
import java.io.ByteArrayOutputStream;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Writes a showtime's seat map as the API shows it, seat by seat, without a tree in between. */
@Component
class LayoutWriter {

    private static final int BYTES_PER_SEAT = 170;

    private final JsonMapper json;

    LayoutWriter(JsonMapper json) {
        this.json = json;
    }

    byte[] write(ShowtimeRow showtime, SeatMap map, CurrentPrices prices) {
        var bytes = new ByteArrayOutputStream(4096 + map.seatCount() * BYTES_PER_SEAT);
        try (var out = json.createGenerator(bytes)) {
            out.writeStartObject();
            out.writeStringProperty("showtimeId", showtime.id().toString());
            out.writeNumberProperty("version", map.version());
            out.writeNumberProperty("seatCount", map.seatCount());
            out.writeArrayPropertyStart("sections");
            for (var section : map.sections()) {
                section(out, showtime.number(), section, prices);
            }
            out.writeEndArray();
            out.writeArrayPropertyStart("priceTiers");
            for (var tier : prices.tiers()) {
                tier(out, tier);
            }
            out.writeEndArray();
            out.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static void section(
            JsonGenerator out, long showtimeNumber, MappedSection mapped, CurrentPrices prices) {
        var section = mapped.section();
        out.writeStartObject();
        out.writeStringProperty("id", section.id().toString());
        out.writeStringProperty("name", section.name());
        out.writeStringProperty("type", section.type());
        out.writeBooleanProperty("generalAdmission", section.generalAdmission());
        if (section.generalAdmission()) {
            out.writeNumberProperty("capacity", section.capacity());
        }
        prices.tierOf(section.id())
                .ifPresent(tier -> out.writeStringProperty("priceTierId", tier.id().toString()));
        rows(out, showtimeNumber, mapped, prices);
        out.writeEndObject();
    }

    private static void rows(
            JsonGenerator out, long showtimeNumber, MappedSection mapped, CurrentPrices prices) {
        var ordinal = mapped.firstOrdinal();
        var order = 0;
        out.writeArrayPropertyStart("rows");
        for (var row : mapped.rows()) {
            out.writeStartObject();
            out.writeStringProperty("label", row.label());
            out.writeNumberProperty("order", order++);
            out.writeArrayPropertyStart("seats");
            for (var seat : row.seats()) {
                seat(out, new SeatId(showtimeNumber, ordinal), seat, prices.paintOf(ordinal));
                ordinal++;
            }
            out.writeEndArray();
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void seat(JsonGenerator out, SeatId id, Seat seat, Optional<PriceTier> paint) {
        out.writeStartObject();
        out.writeStringProperty("id", id.uuid().toString());
        out.writeNumberProperty("ordinal", id.ordinal());
        out.writeStringProperty("number", seat.number());
        out.writeNumberProperty("x", seat.x());
        out.writeNumberProperty("y", seat.y());
        out.writeBooleanProperty("accessible", seat.accessible());
        out.writeBooleanProperty("companion", seat.companion());
        out.writeBooleanProperty("restrictedView", seat.restrictedView());
        paint.ifPresent(tier -> out.writeStringProperty("priceTierId", tier.id().toString()));
        // Rare, so only where they are set: 20,000 seats have to travel.
        if (seat.heldBack()) {
            out.writeBooleanProperty("heldBack", true);
        }
        if (seat.aisleAfter()) {
            out.writeBooleanProperty("aisleAfter", true);
        }
        out.writeEndObject();
    }

    private static void tier(JsonGenerator out, PriceTier tier) {
        out.writeStartObject();
        out.writeStringProperty("id", tier.id().toString());
        out.writeStringProperty("name", tier.name());
        out.writePOJOProperty("price", tier.current());
        out.writePOJOProperty("serviceFee", tier.serviceFee());
        out.writeStringProperty("taxPercent", tier.taxPercent().toPlainString());
        out.writePOJOProperty("total", tier.total());
        out.writeEndObject();
    }
}
