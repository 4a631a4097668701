package io.foyer.availability.live;

import io.foyer.availability.layout.SectionLayout;
import io.foyer.availability.layout.ShowtimeLayout;
import io.foyer.availability.seatmap.LiveMap;
import io.foyer.common.money.Money;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The document viewers get.
 *
 * @param seats two bits a seat, in base64; it ends with the last seat
 * @param sections in the order of their ordinals, the standing ones last
 * @param prices of all tiers, since the seat map that a viewer drew may know older ones
 * @param painting names which place is sold in which tier; with another one the seat map is to be
 *     read again
 */
record Availability(
        long version,
        String seats,
        List<Section> sections,
        List<TierTotal> prices,
        String painting) {

    record Section(UUID sectionId, int free, int held, int sold, @Nullable Money fromPrice) {}

    static Availability of(LiveMap map, ShowtimeLayout layout) {
        return new Availability(
                map.version(),
                map.seats().base64(layout.seatCount()),
                layout.sections().stream().map(section -> count(map, layout, section)).toList(),
                TierTotal.of(layout.totals()),
                layout.painting());
    }

    private static Section count(LiveMap map, ShowtimeLayout layout, SectionLayout section) {
        var count = SectionCount.of(section, map.seats());
        return new Section(
                count.sectionId(),
                count.free(),
                count.held(),
                count.sold(),
                layout.fromPrice(section).orElse(null));
    }
}
