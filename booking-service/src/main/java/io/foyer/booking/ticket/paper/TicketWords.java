package io.foyer.booking.ticket.paper;

import io.foyer.booking.inventory.SaleStatus;
import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.ticket.TicketSheet;
import io.foyer.common.money.Money;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stands on one ticket, in words.
 *
 * @param notice what whoever planned to come must not overlook; else empty
 * @param date in the venue's time zone, as are the times
 */
record TicketWords(
        String event,
        String notice,
        String date,
        String time,
        String venue,
        String address,
        String section,
        String row,
        String seat,
        String price,
        String reference) {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final String NONE = "\u2013";

    static TicketWords of(ShowtimeOnSale showtime, TicketSheet.Line line) {
        var ticket = line.ticket();
        var stands = ticket.seat() == null;
        return new TicketWords(
                showtime.eventName(),
                notice(showtime.status()),
                DATE.format(showtime.startsAt().atZone(showtime.visit().timeZone())),
                times(showtime),
                showtime.venueName(),
                Stream.of(showtime.visit().address().orElse(""), showtime.venueCity())
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining(", ")),
                ticket.section(),
                Objects.requireNonNullElse(ticket.row(), NONE),
                stands ? "standing" : Objects.requireNonNullElse(ticket.seat(), NONE),
                line.price().map(TicketWords::amount).orElse(NONE),
                ticket.id().toString());
    }

    private static String times(ShowtimeOnSale showtime) {
        var zone = showtime.visit().timeZone();
        var start = clock(showtime, showtime.startsAt()) + " (" + zone.getId() + ")";
        return showtime.visit()
                .doorsOpenAt()
                .map(opens -> start + ", doors open at " + clock(showtime, opens))
                .orElse(start);
    }

    private static String clock(ShowtimeOnSale showtime, Instant instant) {
        return TIME.format(instant.atZone(showtime.visit().timeZone()));
    }

    private static String notice(SaleStatus status) {
        return switch (status) {
            case CANCELLED -> "Called off";
            case POSTPONED -> "Postponed: another date follows";
            case DRAFT, SCHEDULED, COMPLETED -> "";
        };
    }

    private static String amount(Money money) {
        return money.decimal().toPlainString()
                + " "
                + money.currency()
                + ", fees and taxes included";
    }
}
