package io.foyer.booking.report;

import io.foyer.common.money.Money;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The tickets that were sold as a table, a line a ticket, in UTF-8 with a line of names first. A
 * ticket that passed to somebody else is there once, as it is now, so the totals add up to what was
 * sold. In memory there are never more than {@link ReportProperties#exportRows()} of them.
 */
@Component
public class SalesSheet {

    private static final List<@Nullable String> NAMES =
            List.of(
                    "showtimeId",
                    "startsAt",
                    "bookingId",
                    "ticketId",
                    "boughtAt",
                    "status",
                    "section",
                    "row",
                    "seat",
                    "priceTier",
                    "currency",
                    "price",
                    "serviceFee",
                    "tax",
                    "total");

    private final SheetRows tickets;
    private final ReportProperties limits;

    SalesSheet(SheetRows tickets, ReportProperties limits) {
        this.tickets = tickets;
        this.limits = limits;
    }

    /**
     * Writes all tickets of the showtimes.
     *
     * @throws RuntimeException when not all of them could be read; what was written is not whole
     */
    public void write(List<EventShowtime> showtimes, OutputStream out) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        var lines = new CsvLines(writer);
        lines.write(NAMES);
        for (var showtime : showtimes) {
            write(showtime, lines);
        }
        writer.flush();
    }

    private void write(EventShowtime showtime, CsvLines lines) throws IOException {
        var after = SheetRows.BEGINNING;
        List<SheetRow> some;
        do {
            some = tickets.next(showtime.id(), after, limits.exportRows());
            for (var ticket : some) {
                lines.write(fields(ticket));
                after = ticket.ticketId();
            }
        } while (some.size() == limits.exportRows());
    }

    private static List<@Nullable String> fields(SheetRow ticket) {
        var currency = ticket.currency();
        return Arrays.asList(
                ticket.showtimeId().toString(),
                ticket.startsAt().toString(),
                ticket.bookingId().toString(),
                ticket.ticketId().toString(),
                ticket.boughtAt().toString(),
                ticket.status(),
                ticket.section(),
                ticket.rowLabel(),
                ticket.seatLabel(),
                ticket.tier(),
                currency,
                decimal(ticket.price(), currency),
                decimal(ticket.serviceFee(), currency),
                decimal(ticket.tax(), currency),
                decimal(ticket.total(), currency));
    }

    /** As people write amounts: 59.68, and 4130 yen. */
    private static String decimal(long amount, String currency) {
        return new Money(amount, currency).decimal().toPlainString();
    }
}
