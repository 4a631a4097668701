package io.foyer.event.view;

import io.foyer.common.cache.Representation;
import io.foyer.event.pricing.Pricing;
import io.foyer.event.seatmap.SeatMapPublisher;
import org.springframework.stereotype.Component;

/** Builds the layout of a showtime out of its venue's seat map and its prices. */
@Component
class LayoutBuilder {

    private final SeatMapPublisher maps;
    private final Pricing pricing;
    private final LayoutWriter writer;

    LayoutBuilder(SeatMapPublisher maps, Pricing pricing, LayoutWriter writer) {
        this.maps = maps;
        this.pricing = pricing;
        this.writer = writer;
    }

    Representation build(ShowtimeRow showtime) {
        var map =
                maps.find(showtime.venue().id(), showtime.seatMapVersion())
                        .orElseThrow(() -> new IllegalStateException("A pinned map is missing"));
        var prices = pricing.during(showtime.id(), showtime.pricePeriod());
        return Representation.of(writer.write(showtime, map, prices), showtime.seatMapVersion());
    }
}
