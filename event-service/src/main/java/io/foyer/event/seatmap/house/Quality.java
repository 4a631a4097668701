package io.foyer.event.seatmap.house;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a section is sold as: the nearer to the stage, the better. */
enum Quality {
    VIP("VIP", "PREMIUM"),
    STANDARD("STANDARD", "STANDARD"),
    FAR("STANDARD", "ECONOMY");

    /** The middle of a section among all seats, by distance: up to here it is VIP. */
    private static final double NEAR = 0.12;

    private static final double REMOTE = 0.65;

    private final String type;
    private final String priceCategory;

    Quality(String type, String priceCategory) {
        this.type = type;
        this.priceCategory = priceCategory;
    }

    String type() {
        return type;
    }

    String priceCategory() {
        return priceCategory;
    }

    static Map<String, Quality> byName(List<LaidSection> sections, Point stage) {
        var all = sections.stream().mapToInt(LaidSection::seats).sum();
        var nearer = 0;
        var qualities = new HashMap<String, Quality>();
        var byDistance =
                sections.stream()
                        .sorted(Comparator.comparing(section -> section.distance(stage)))
                        .toList();
        for (var section : byDistance) {
            qualities.put(section.name(), at((nearer + section.seats() / 2.0) / all));
            nearer += section.seats();
        }
        return qualities;
    }

    private static Quality at(double share) {
        if (share <= NEAR) {
            return VIP;
        }
        return share <= REMOTE ? STANDARD : FAR;
    }
}
