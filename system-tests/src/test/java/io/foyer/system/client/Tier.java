package io.foyer.system.client;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A price as an organizer sets it, in cents of US dollars.
 *
 * @param everywhere whether it holds in each section, or only where it is painted
 * @param fields as the API takes them
 */
public record Tier(boolean everywhere, Map<String, Object> fields) {

    /** US$206.69 with fee and tax. */
    public static final Tier STANDARD =
            of("Standard", 17_550, true).with("serviceFee", money(1_500)).with("taxPercent", 8.5);

    /** Of every place that is not painted, with neither fee nor tax. */
    public static Tier everywhere(String name, long price) {
        return of(name, price, true);
    }

    /** Of a whole row, whatever its section costs. */
    public static Tier row(String name, long price, String section, String row) {
        return of(name, price, false)
                .with("seats", List.of(Map.of("section", section, "row", row)));
    }

    /** Follows sales: by one step of five percent once a tenth is sold. */
    public Tier inDemand(long floor, long ceiling) {
        return with("floor", money(floor))
                .with("ceiling", money(ceiling))
                .with(
                        "demand",
                        Map.of(
                                "rules",
                                List.of(Map.of("soldShare", 0.1, "percent", 10)),
                                "stepPercent",
                                5,
                                "coolDownSeconds",
                                60));
    }

    private static Tier of(String name, long price, boolean everywhere) {
        return new Tier(everywhere, Map.of("name", name, "price", money(price), "taxPercent", 0));
    }

    private Tier with(String field, Object value) {
        var more = new HashMap<>(fields);
        more.put(field, value);
        return new Tier(everywhere, more);
    }

    Map<String, Object> body(List<String> sectionIds) {
        return everywhere ? with("sectionIds", sectionIds).fields() : fields;
    }

    private static Map<String, Object> money(long amount) {
        return Map.of("amount", amount, "currency", "USD");
    }
}
