package io.foyer.booking.ticket.paper;

import io.foyer.booking.inventory.SaleStatus;
import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.ticket.Ticket;
import io.foyer.booking.ticket.TicketSheet;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.TimeZone;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.stereotype.Component;

/**
 * A visit as an iCalendar file (RFC 5545), without alarms. Its UID is that of the booking and its
 * sequence grows with the showtime's snapshot, so a file that is opened again replaces the entry.
 */
@Component
class CalendarFile {

    private final TimeZoneRegistry zones = TimeZoneRegistryFactory.getInstance().createRegistry();
    private final PaperProperties paper;
    private final InstantSource clock;

    CalendarFile(PaperProperties paper, InstantSource clock) {
        this.paper = paper;
        this.clock = clock;
    }

    byte[] of(TicketSheet sheet) {
        var zone = zone(sheet.showtime());
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Foyer//Tickets//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        zone.ifPresent(known -> calendar.add(known.getVTimeZone()));
        calendar.add(event(sheet, zone));
        var text = new StringWriter();
        try {
            new CalendarOutputter().output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private VEvent event(TicketSheet sheet, Optional<TimeZone> zone) {
        var showtime = sheet.showtime();
        var start = showtime.startsAt();
        var end = showtime.visit().endsAt().orElseGet(() -> start.plus(paper.assumedLength()));
        var at = zone.isPresent() ? showtime.visit().timeZone() : ZoneOffset.UTC;
        var event = new VEvent(false);
        event.add(new Uid(sheet.bookingId() + "@foyer"));
        event.add(new DtStamp(clock.instant().truncatedTo(ChronoUnit.SECONDS)));
        event.add(new Sequence((int) Math.min(Integer.MAX_VALUE, showtime.revision())));
        event.add(new DtStart<ZonedDateTime>(start.atZone(at)));
        event.add(new DtEnd<ZonedDateTime>(end.atZone(at)));
        event.add(new Summary(showtime.eventName()));
        event.add(new Location(location(showtime)));
        event.add(new Description(description(sheet)));
        event.add(status(sheet));
        return event;
    }

    private static Status status(TicketSheet sheet) {
        if (sheet.good().isEmpty() || sheet.showtime().status() == SaleStatus.CANCELLED) {
            return ImmutableStatus.VEVENT_CANCELLED;
        }
        return sheet.showtime().status() == SaleStatus.POSTPONED
                ? ImmutableStatus.VEVENT_TENTATIVE
                : ImmutableStatus.VEVENT_CONFIRMED;
    }

    private static String location(ShowtimeOnSale showtime) {
        return Stream.of(
                        showtime.venueName(),
                        showtime.visit().address().orElse(""),
                        showtime.venueCity())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
    }

    private static String description(TicketSheet sheet) {
        return sheet.good().stream()
                .flatMap(good -> good.lines().stream())
                .map(line -> place(line.ticket()))
                .collect(Collectors.joining("\n"));
    }

    private static String place(Ticket ticket) {
        return ticket.seat() == null
                ? ticket.section() + ", standing"
                : "%s, row %s, seat %s".formatted(ticket.section(), ticket.row(), ticket.seat());
    }

    /** Absent when calendars do not know it; then the times are told in UTC. */
    private Optional<TimeZone> zone(ShowtimeOnSale showtime) {
        var zone = showtime.visit().timeZone();
        return zone instanceof ZoneOffset
                ? Optional.empty()
                : Optional.ofNullable(zones.getTimeZone(zone.getId()));
    }
}
