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
 * @param seats two bits a seat, in base64
 * @param sections the seated sections, in the order of their ordinals
 */
record Availability(long version, String seats, List<Section> sections) {

    record Section(UUID sectionId, int free, int held, int sold, @Nullable Money fromPrice) {}

    static Availability of(LiveMap map, ShowtimeLayout layout) {
        return new Availability(
                map.version(),
                map.seats().base64(),
                layout.sections().stream().map(section -> count(map, section)).toList());
    }

    private static Section count(LiveMap map, SectionLayout section) {
        var tally = map.seats().tally(section.firstOrdinal(), section.seatCount());
        return new Section(
                section.sectionId(), tally.free(), tally.held(), tally.sold(), section.fromPrice());
    }
}
