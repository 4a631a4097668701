package io.foyer.booking.notification.letter;

import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.ticket.Ticket;
import io.foyer.common.mail.Letter;
import io.foyer.common.mail.Letter.Row;
import io.foyer.common.money.Money;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How letters put things that come up in many of them. */
final class Words {

    private static final Locale LANGUAGE = Locale.US;
    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu, HH:mm z", LANGUAGE);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", LANGUAGE);

    private Words() {}

    /**
     * With as many decimals as the currency has: {@code $41.30}, {@code ¥4,130}, {@code KWD 4.130}.
     */
    static String amount(Money money) {
        var currency = Currency.getInstance(money.currency());
        var decimals = Money.decimals(money.currency());
        var number = NumberFormat.getNumberInstance(LANGUAGE);
        number.setMinimumFractionDigits(decimals);
        number.setMaximumFractionDigits(decimals);
        var symbol = currency.getSymbol(LANGUAGE);
        return (symbol.equals(money.currency()) ? symbol + " " : symbol)
                + number.format(money.decimal());
    }

    /** By the clocks of the place. */
    static String when(Instant time, ZoneId zone) {
        return DAY_AND_TIME.format(time.atZone(zone));
    }

    static String when(ShowtimeOnSale showtime) {
        return when(showtime.startsAt(), showtime.visit().timeZone());
    }

    static String where(ShowtimeOnSale showtime) {
        return joined(
                Optional.of(showtime.venueName()),
                showtime.visit().address(),
                Optional.of(showtime.venueCity()));
    }

    /** Such as {@code Stalls, row A, seat 7}. */
    static String place(Ticket ticket) {
        return joined(
                Optional.of(ticket.section()),
                Optional.ofNullable(ticket.row()).map(row -> labelled("row", row)),
                Optional.ofNullable(ticket.seat()).map(seat -> labelled("seat", seat)));
    }

    /** What is on, when and where. */
    static List<Row> visit(ShowtimeOnSale showtime) {
        var rows = new ArrayList<Row>();
        rows.add(Row.of("What", showtime.eventName()));
        rows.add(Row.of("When", when(showtime)));
        showtime.visit()
                .doorsOpenAt()
                .map(doors -> TIME.format(doors.atZone(showtime.visit().timeZone())))
                .ifPresent(doors -> rows.add(Row.of("Doors open", doors)));
        rows.add(Row.of("Where", where(showtime)));
        return rows;
    }

    static String tickets(int count) {
        return count == 1 ? "1 ticket" : count + " tickets";
    }

    /** Some houses' labels say themselves what they are. */
    private static String labelled(String kind, String label) {
        return label.toLowerCase(Locale.ROOT).startsWith(kind) ? label : kind + " " + label;
    }

    @SafeVarargs
    private static String joined(Optional<String>... parts) {
        return Stream.of(parts).flatMap(Optional::stream).collect(Collectors.joining(", "));
    }

    /** A letter to somebody. */
    static Letter begin(String subject, Optional<String> name) {
        return Letter.about(subject).say(name.map("Hello %s,"::formatted).orElse("Hello,"));
    }

    /** This letter with the way to the booking. */
    static Letter end(Letter letter, UUID bookingId) {
        return letter.link("See the booking", "/#/bookings/" + bookingId)
                .say("Booking " + bookingId);
    }
}
