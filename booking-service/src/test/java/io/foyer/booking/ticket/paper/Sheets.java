package io.foyer.booking.ticket.paper;

import io.foyer.booking.inventory.Fixtures;
import io.foyer.booking.inventory.SaleStatus;
import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.inventory.Visit;
import io.foyer.booking.testing.Changed;
import io.foyer.booking.ticket.Ticket;
import io.foyer.booking.ticket.TicketSheet;
import io.foyer.booking.ticket.TicketSheet.Line;
import io.foyer.booking.ticket.TicketStatus;
import io.foyer.common.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** Tickets to draw, always the same ones. */
final class Sheets {

    static final UUID BOOKING = UUID.fromString("0190a000-0000-7000-8000-000000000010");
    private static final Instant STARTS = Instant.parse("2026-06-21T18:30:00Z");
    private static final Instant ISSUED = Instant.parse("2026-03-01T10:15:30Z");

    private Sheets() {}

    /** As where nobody has installed any fonts. */
    static PaperProperties paper() {
        return paper(List.of());
    }

    static PaperProperties paper(List<String> fonts) {
        return new PaperProperties(
                2,
                Duration.ofSeconds(2),
                Duration.ofSeconds(2),
                520,
                200,
                1_000,
                Duration.ofMinutes(150),
                PaperProperties.TERMS,
                fonts);
    }

    static TicketSheet named(String event, String venue, int tickets) {
        return named(event, venue, "Stalls", tickets);
    }

    static TicketSheet named(String event, String venue, String section, int tickets) {
        return new TicketSheet(
                BOOKING,
                showtime(event, venue),
                IntStream.range(0, tickets)
                        .mapToObj(i -> line(ticket(section, i, TicketStatus.VALID)))
                        .toList());
    }

    static TicketSheet as(SaleStatus status) {
        var sheet = named("Midsummer Night", "Globe", 2);
        return new TicketSheet(BOOKING, Changed.as(sheet.showtime(), status), sheet.lines());
    }

    static TicketSheet cancelled() {
        return new TicketSheet(
                BOOKING,
                showtime("Midsummer Night", "Globe"),
                List.of(line(ticket("Stalls", 0, TicketStatus.CANCELLED))));
    }

    static TicketSheet priced(Money price) {
        return new TicketSheet(
                BOOKING,
                showtime("Midsummer Night", "Globe"),
                List.of(
                        new Line(
                                ticket("Stalls", 0, TicketStatus.VALID),
                                Optional.of(price),
                                ISSUED)));
    }

    static TicketSheet standing() {
        var stands =
                new Ticket(id(7), BOOKING, id(1), "Floor", null, null, code(7), TicketStatus.VALID);
        return new TicketSheet(
                BOOKING, showtime("Midsummer Night", "Globe"), List.of(line(stands)));
    }

    static String code(int number) {
        return ("%03d-".formatted(number) + "Ab3_".repeat(40)).substring(0, 135);
    }

    private static Line line(Ticket ticket) {
        return new Line(ticket, Optional.of(new Money(5_968, "EUR")), ISSUED);
    }

    private static Ticket ticket(String section, int number, TicketStatus status) {
        return new Ticket(
                id(100 + number),
                BOOKING,
                id(1),
                section,
                "C",
                String.valueOf(number + 1),
                code(number),
                status);
    }

    private static UUID id(int number) {
        return new UUID(0x0190a00000007000L, 0x8000000000000000L | number);
    }

    private static ShowtimeOnSale showtime(String event, String venue) {
        var any = Fixtures.showtime(1);
        return new ShowtimeOnSale(
                id(1),
                1,
                id(2),
                event,
                id(3),
                id(4),
                venue,
                "London",
                new Visit(
                        ZoneId.of("Europe/London"),
                        Optional.of("21 New Globe Walk"),
                        Optional.of(STARTS.minusSeconds(3_600)),
                        Optional.of(STARTS.plusSeconds(9_000))),
                STARTS,
                STARTS,
                STARTS,
                any.holdTime(),
                8,
                any.singleSeats(),
                SaleStatus.SCHEDULED,
                any.cancellationPolicy(),
                false,
                "EUR",
                Optional.empty(),
                3,
                any.layout());
    }
}
