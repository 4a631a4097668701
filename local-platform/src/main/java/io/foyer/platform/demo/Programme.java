package io.foyer.platform.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What is on, as {@code programme.json} tells it. */
record Programme(List<DemoVenue> venues, List<DemoPerformer> performers, List<DemoEvent> events) {

    static final JsonMapper JSON =
            JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    /**
     * A house.
     *
     * @param key how events name it
     * @param capacity how many people it takes, roughly where its seats are drawn
     */
    record DemoVenue(
            String key,
            String name,
            MapKind map,
            int capacity,
            String address,
            String city,
            @Nullable String state,
            String country,
            double lat,
            double lon,
            String timeZone,
            String currency,
            BigDecimal taxPercent) {}

    /** Somebody on a bill. */
    record DemoPerformer(String key, String name, String type, String biography) {}

    /**
     * An event.
     *
     * @param performers keys in the order of the bill; the first is the headliner
     * @param price what a standard ticket costs, in minor units of the venue's currency
     * @param notForSale price categories that are closed
     */
    record DemoEvent(
            String name,
            String category,
            String venue,
            String description,
            List<String> performers,
            long price,
            @Nullable List<String> notForSale,
            List<DemoShowtime> showtimes) {

        List<String> closed() {
            return notForSale == null ? List.of() : notForSale;
        }
    }

    /**
     * A date. It is told by week and weekday, so that the demo is always about the coming months,
     * and loading it twice in a week means the same dates.
     *
     * @param week 1 is next week
     * @param minutes how long it takes
     * @param waitingRoom whether it is sold through the waiting room
     */
    record DemoShowtime(
            int week,
            DayOfWeek day,
            LocalTime at,
            int minutes,
            boolean waitingRoom,
            @Nullable Integer seatsPerBuyer) {

        Instant startsAt(Instant now, String timeZone) {
            ZoneId zone = ZoneId.of(timeZone);
            LocalDate monday =
                    now.atZone(zone)
                            .toLocalDate()
                            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            LocalDate date = monday.plusWeeks(week).plusDays(day.getValue() - 1L);
            return date.atTime(at).atZone(zone).toInstant();
        }
    }

    static Programme read() {
        try (InputStream file = Programme.class.getResourceAsStream("programme.json")) {
            if (file == null) {
                throw new IllegalStateException("programme.json is missing");
            }
            return JSON.readValue(file, Programme.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    DemoVenue venue(String key) {
        return venues.stream().filter(venue -> venue.key().equals(key)).findFirst().orElseThrow();
    }
}
