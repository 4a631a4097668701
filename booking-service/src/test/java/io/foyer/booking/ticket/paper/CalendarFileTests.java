package io.foyer.booking.ticket.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.inventory.SaleStatus;
import io.foyer.booking.ticket.TicketSheet;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZonedDateTime;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;

class CalendarFileTests {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00.123Z");

    private final CalendarFile calendar = new CalendarFile(Sheets.paper(), () -> NOW);

    @Test
    void itIsInTheVenuesTimeAndBringsTheZoneAlong() throws Exception {
        var text = text(Sheets.named("Midsummer Night", "Globe", 2));

        assertThat(text)
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains(
                        "DTSTART;TZID=Europe/London:20260621T193000",
                        "DTEND;TZID=Europe/London:20260621T220000",
                        "BEGIN:VTIMEZONE",
                        "TZID:Europe/London",
                        "DTSTAMP:20260302T080000Z",
                        "UID:" + Sheets.BOOKING + "@foyer",
                        "SEQUENCE:3",
                        "STATUS:CONFIRMED",
                        "SUMMARY:Midsummer Night",
                        "LOCATION:Globe\\, 21 New Globe Walk\\, London")
                .doesNotContain("VALARM");
        assertThat(read(text).validate().hasErrors()).isFalse();
        var event = (VEvent) read(text).getComponent("VEVENT").orElseThrow();
        var start = event.<ZonedDateTime>getDateTimeStart().getDate();
        assertThat(start.toInstant()).isEqualTo(Instant.parse("2026-06-21T18:30:00Z"));
    }

    @Test
    void itNamesTheSeatsWithoutTheirCodes() {
        var text = text(Sheets.named("Midsummer Night", "Globe", 2)).replace("\r\n ", "");

        assertThat(text).contains("Stalls\\, row C\\, seat 1\\nStalls\\, row C\\, seat 2");
        assertThat(text).doesNotContain(Sheets.code(0));
        assertThat(text(Sheets.standing())).contains("Floor\\, standing");
    }

    @Test
    void whatDoesNotHappenIsCancelledUnderTheSameUid() {
        for (var sheet : new TicketSheet[] {Sheets.as(SaleStatus.CANCELLED), Sheets.cancelled()}) {
            assertThat(text(sheet))
                    .contains("STATUS:CANCELLED", "UID:" + Sheets.BOOKING + "@foyer");
        }
        assertThat(text(Sheets.as(SaleStatus.POSTPONED))).contains("STATUS:TENTATIVE");
    }

    @Test
    void longNamesAndOtherAlphabetsSurvive() throws Exception {
        var name = "Лебединое озеро; Ὄρνιθες, \uD83C\uDFB8 ".repeat(5).strip();

        var event =
                (VEvent)
                        read(text(Sheets.named(name, "Θέατρο", 1)))
                                .getComponent("VEVENT")
                                .orElseThrow();

        assertThat(event.getSummary().getValue()).isEqualTo(name);
        assertThat(text(Sheets.named(name, "Θέατρο", 1)).lines())
                .allSatisfy(
                        line ->
                                assertThat(line.getBytes(StandardCharsets.UTF_8))
                                        .hasSizeLessThan(200));
    }

    private String text(TicketSheet sheet) {
        return new String(calendar.of(sheet), StandardCharsets.UTF_8);
    }

    private static Calendar read(String text) throws Exception {
        return new CalendarBuilder()
                .build(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
