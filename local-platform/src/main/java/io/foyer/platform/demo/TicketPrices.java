package io.foyer.platform.demo;

import io.foyer.platform.demo.Programme.DemoEvent;
import io.foyer.platform.demo.Programme.DemoVenue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prices an event: each price category of its house costs its share of the standard price. */
final class TicketPrices {

    /** In percent of the standard price. */
    private static final Map<String, Integer> SHARES =
            Map.ofEntries(
                    Map.entry("VIP", 260),
                    Map.entry("FLOOR", 180),
                    Map.entry("PREMIUM", 155),
                    Map.entry("BOX", 140),
                    Map.entry("STANDARD", 100),
                    Map.entry("BALCONY", 75),
                    Map.entry("VALUE", 60),
                    Map.entry("LAWN", 55),
                    Map.entry("CHOIR", 50),
                    Map.entry("RESTRICTED", 45));

    private static final int FEE_PERCENT = 9;
    private static final int STEP = 50;

    /** An amount in minor units. */
    record Price(long amount, String currency) {}

    /** A tier as the catalogue takes it. */
    record Tier(
            String name,
            List<String> sectionNames,
            Price price,
            Price serviceFee,
            BigDecimal taxPercent,
            Price floor,
            Price ceiling) {}

    private TicketPrices() {}

    /** The body of {@code PUT /showtimes/{id}/prices}. */
    static Map<String, List<Tier>> of(DemoEvent event, DemoVenue venue, SeatMapDraft map) {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        map.sections().stream()
                .filter(section -> !event.closed().contains(section.priceCategory()))
                .forEach(
                        section ->
                                sections.computeIfAbsent(
                                                section.priceCategory(), _ -> new ArrayList<>())
                                        .add(section.name()));
        List<Tier> tiers = new ArrayList<>();
        sections.forEach((category, names) -> tiers.add(tier(event, venue, category, names)));
        return Map.of("tiers", tiers);
    }

    private static Tier tier(
            DemoEvent event, DemoVenue venue, String category, List<String> sections) {
        Integer share = SHARES.get(category);
        if (share == null) {
            throw new IllegalStateException("No price for category " + category);
        }
        long price = rounded(event.price() * share / 100, STEP);
        return new Tier(
                title(category),
                sections,
                new Price(price, venue.currency()),
                new Price(rounded(price * FEE_PERCENT / 100, 10), venue.currency()),
                venue.taxPercent(),
                new Price(rounded(price * 8 / 10, STEP), venue.currency()),
                new Price(rounded(price * 15 / 10, STEP), venue.currency()));
    }

    private static String title(String category) {
        return category.equals("VIP")
                ? category
                : category.charAt(0) + category.substring(1).toLowerCase(Locale.ROOT);
    }

    private static long rounded(long amount, long step) {
        return Math.round((double) amount / step) * step;
    }
}
