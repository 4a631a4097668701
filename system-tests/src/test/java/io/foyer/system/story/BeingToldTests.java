package io.foyer.system.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.platform.launcher.Platform;
import io.foyer.system.client.Api;
import io.foyer.system.client.Customer;
import io.foyer.system.client.Inbox;
import io.foyer.system.client.Organizer;
import io.foyer.system.client.Show;
import io.foyer.system.platform.RunningPlatform;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What buyers get by mail. */
@ExtendWith(RunningPlatform.class)
class BeingToldTests {

    private static final Pattern PAGE = Pattern.compile("/Type\\s*/Page[^s]");

    private final Api api;
    private final Inbox inbox;
    private Show show;
    private Customer fan;
    private String bookingId;

    @SuppressWarnings("NullAway.Init") // set before each test
    BeingToldTests(Api api, Platform platform) {
        this.api = api;
        this.inbox = new Inbox(platform);
    }

    @BeforeEach
    void aFanBuysTwoSeats() {
        show = new Organizer(api).putOnShow("Mañana " + UUID.randomUUID(), 1, 6);
        fan = new Customer(api);
        bookingId = fan.hold(show, show.seatIds().subList(0, 2)).expect(201).path("id").asString();
        fan.pay(bookingId);
    }

    @Test
    void theTicketsComeByMailAndOnceMoreWhenTheyAreAskedFor() {
        var mail = inbox.about("Your tickets for " + show.name(), fan.email());
        assertTickets(mail);
        assertThat(mail.path("text").asString()).contains("/#/bookings/" + bookingId);

        fan.sendTicketsAgain(bookingId).expect(202);

        assertTickets(
                inbox.about("Your tickets for %s, once more".formatted(show.name()), fan.email()));
    }

    @Test
    void ticketsAreNotSentAgainWithoutEnd() {
        IntStream.range(0, 3).forEach(_ -> fan.sendTicketsAgain(bookingId).expect(202));

        var refused = fan.sendTicketsAgain(bookingId);

        refused.refused(429, "too-many-requests");
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        new Customer(api).sendTicketsAgain(bookingId).refused(404, "not-found");
    }

    @Test
    void whoCancelsIsToldOfTheCancellationAndOfTheMoney() {
        inbox.about("Your tickets for " + show.name(), fan.email());

        fan.cancel(bookingId).expect(200);

        var cancelled = inbox.about("Your cancellation for " + show.name(), fan.email());
        assertThat(new String(inbox.file(cancelled, "calendar.ics"), StandardCharsets.UTF_8))
                .contains("CANCELLED");
        var refunded = inbox.about("Your refund for " + show.name(), fan.email());
        assertThat(refunded.path("text").asString()).contains("$413.38 went back");
        fan.sendTicketsAgain(bookingId).refused(409, "state-conflict");
    }

    private void assertTickets(JsonNode mail) {
        var pdf = new String(inbox.file(mail, "tickets.pdf"), StandardCharsets.ISO_8859_1);
        assertThat(pdf).startsWith("%PDF");
        assertThat(PAGE.matcher(pdf).results()).as("pages, one a ticket").hasSize(2);
        assertThat(new String(inbox.file(mail, "calendar.ics"), StandardCharsets.UTF_8))
                .startsWith("BEGIN:VCALENDAR")
                .contains("DTSTART");
    }
}
