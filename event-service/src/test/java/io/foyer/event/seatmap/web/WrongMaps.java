package io.foyer.event.seatmap.web;

import java.util.ArrayList;
import java.util.List;

/** Documents that are no seat maps, each for one reason. */
final class WrongMaps {

    private static final String SEAT = "{\"number\": \"1\", \"x\": 0, \"y\": 0%s}";
    private static final String LONG = "x".repeat(13);

    private WrongMaps() {}

    static List<String> all() {
        var wrong = new ArrayList<>(List.of("{}", "[]", "{\"sections\": []}", "{\"sections\": 1}"));
        wrong.add("{\"sections\": [null]}");
        wrong.add("{\"sections\": [%s], \"more\": 1}".formatted(standing("\"capacity\": 5")));
        wrong.add("{\"sections\": [%s], \"format\": \"2\"}".formatted(standing("\"capacity\": 5")));
        for (var standing :
                List.of(
                        "\"capacity\": null",
                        "\"capacity\": 0",
                        "\"capacity\": \"5\"",
                        "\"capacity\": 1.5",
                        "\"capacity\": 3000000000",
                        "\"capacity\": 5, \"type\": \"vip\"",
                        "\"capacity\": 5, \"type\": 7",
                        "\"capacity\": 5, \"priceCategory\": \"\"",
                        "\"capacity\": 5, \"rows\": [{\"label\": \"A\", \"seats\": [%s]}]"
                                .formatted(SEAT.formatted("")))) {
            wrong.add(map(standing(standing)));
        }
        for (var rows :
                List.of(
                        "\"rows\": []",
                        "\"rows\": null",
                        "\"rows\": [null]",
                        "\"rows\": {}",
                        "\"capacity\": 5",
                        "\"generalAdmission\": \"true\", \"capacity\": 5",
                        "\"generalAdmission\": 1, \"capacity\": 5",
                        "\"capacity\": 1, " + row("\"A\"", SEAT.formatted("")),
                        row("\"\"", SEAT.formatted("")),
                        row("\" \"", SEAT.formatted("")),
                        row("7", SEAT.formatted("")),
                        row("\"" + LONG + "\"", SEAT.formatted("")),
                        row("\"A\"", ""),
                        row("\"A\"", "null"))) {
            wrong.add(map("{\"name\": \"A\", %s}".formatted(rows)));
        }
        for (var mark : List.of("accessible", "companion", "restrictedView", "heldBack")) {
            wrong.add(seat(SEAT.formatted(", \"%s\": \"yes\"".formatted(mark))));
        }
        wrong.add(seat(SEAT.formatted(", \"aisleAfter\": 1")));
        wrong.add(seat(SEAT.formatted(", \"sold\": true")));
        for (var seat :
                List.of(
                        "{\"number\": 1, \"x\": 0, \"y\": 0}",
                        "{\"number\": \"1\", \"x\": 0}",
                        "{\"number\": \"1\", \"x\": null, \"y\": 0}",
                        "{\"number\": \"1\", \"x\": \"0\", \"y\": 0}",
                        "{\"number\": \"1\", \"x\": 1000001, \"y\": 0}",
                        "{\"number\": \"1\", \"x\": 0, \"y\": -1e7}",
                        "{\"number\": \"%s\", \"x\": 0, \"y\": 0}".formatted(LONG),
                        "{\"x\": 0, \"y\": 0}")) {
            wrong.add(seat(seat));
        }
        wrong.add(map("{\"name\": \" \", %s}".formatted(row("\"A\"", SEAT.formatted("")))));
        wrong.add(
                map(
                        "{\"name\": \"%s\", \"capacity\": 5, \"generalAdmission\": true}"
                                .formatted("x".repeat(81))));
        wrong.add(map("{%s}".formatted(row("\"A\"", SEAT.formatted("")))));
        return wrong;
    }

    private static String map(String section) {
        return "{\"sections\": [%s]}".formatted(section);
    }

    private static String standing(String more) {
        return "{\"name\": \"Floor\", \"generalAdmission\": true, %s}".formatted(more);
    }

    private static String row(String label, String seats) {
        return "\"rows\": [{\"label\": %s, \"seats\": [%s]}]".formatted(label, seats);
    }

    private static String seat(String seat) {
        return map("{\"name\": \"A\", %s}".formatted(row("\"A\"", seat)));
    }
}
