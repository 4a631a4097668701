package io.foyer.booking.report;

import static io.foyer.booking.report.CountingDatabase.BOUGHT;
import static io.foyer.booking.report.CountingDatabase.EVENING;
import static io.foyer.booking.testing.SoldBookings.TIER;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SalesSheetTests {

    private static final int BOOKINGS = 25_000;
    private static final int SEATS_EACH = 4;
    private static final long MEBIBYTE = 1 << 20;
    private static final CountingDatabase here = new CountingDatabase();

    private final SalesSheet sheet =
            new SalesSheet(new SheetRows(here.database.jdbc()), CountingDatabase.limits(Map.of()));

    @AfterAll
    static void end() {
        here.close();
    }

    @Test
    void everyTicketIsALineWithWhatWasPaidForIt() throws IOException {
        var showtime = showtime();
        var booking = here.sold.sell(showtime.id(), BOUGHT, "=Stalls, left", 0, 3);
        here.sold.cancel(showtime.id(), booking, 2, BOUGHT);
        here.change(
                """
                INSERT INTO price_tier (showtime_id, id, name, price, service_fee, tax_percent, currency, base_price)
                VALUES (?, ?, 'Früh "Vogel"', 1000, 100, 5, 'EUR', 1000)
                """,
                showtime.id(),
                TIER);

        var lines = lines(showtime);

        assertThat(lines.getFirst())
                .isEqualTo(
                        "showtimeId,startsAt,bookingId,ticketId,boughtAt,status,section,row,seat,priceTier,"
                            + "currency,price,serviceFee,tax,total");
        assertThat(lines).hasSize(4);
        assertThat(lines.subList(1, 4))
                .allMatch(
                        line ->
                                line.startsWith(
                                        showtime.id() + ",2030-06-01T19:00:00Z," + booking + ","))
                .allMatch(line -> line.contains(",\"'=Stalls, left\",A,"))
                .allMatch(
                        line -> line.endsWith(",\"Früh \"\"Vogel\"\"\",EUR,10.00,1.00,0.50,11.50"));
        assertThat(lines.stream().filter(line -> line.contains(",CANCELLED,"))).hasSize(1);
        assertThat(lines.stream().filter(line -> line.contains(",VALID,"))).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"JPY,'1000,100,50,1150'", "KWD,'1.000,0.100,0.050,1.150'"})
    void amountsHaveTheDecimalsOfTheirCurrency(String currency, String amounts) throws IOException {
        var id = here.sold.showtime(UUID.randomUUID(), UUID.randomUUID(), EVENING, currency);
        here.sold.sell(id, BOUGHT, "Stalls", 0, 1);

        assertThat(lines(new EventShowtime(id, EVENING, currency)).get(1))
                .endsWith("," + currency + "," + amounts);
    }

    @Test
    void whatPassedToSomebodyElseIsThereOnce() throws IOException {
        var showtime = showtime();
        here.sold.sell(showtime.id(), BOUGHT, "Stalls", 0, 2);
        here.change(
                "UPDATE ticket SET status = 'TRANSFERRED' WHERE showtime_id = ? AND ordinal = 1",
                showtime.id());

        assertThat(lines(showtime)).hasSize(2);
    }

    @Test
    void aHundredThousandTicketsTakeNoMoreMemoryThanAFew() throws IOException {
        var showtime = showtime();
        here.sold.sellMany(showtime.id(), BOUGHT, BOOKINGS, SEATS_EACH);
        var watched = new HeapWatch(OutputStream.nullOutputStream());
        sheet.write(List.of(showtime), watched);
        var kept = new ByteArrayOutputStream();
        var keeping = new HeapWatch(kept);
        sheet.write(List.of(showtime), keeping);

        assertThat(watched.growth()).isLessThan(6 * MEBIBYTE);
        // The negative control: a file that is put together first is seen.
        assertThat(keeping.growth()).isGreaterThan(10 * MEBIBYTE);
        assertThat(watched.written()).isEqualTo(kept.size());
        var lines = kept.toString(StandardCharsets.UTF_8).split("\r\n");
        assertThat(lines).hasSize(1 + BOOKINGS * SEATS_EACH);
        assertThat(Arrays.stream(lines).skip(1).distinct().count())
                .isEqualTo(BOOKINGS * SEATS_EACH);
        assertThat(
                        Arrays.stream(lines)
                                .skip(1)
                                .map(
                                        line ->
                                                new BigDecimal(
                                                        line.substring(line.lastIndexOf(',') + 1)))
                                .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(new BigDecimal("1150000.00"));
    }

    private List<String> lines(EventShowtime showtime) throws IOException {
        var out = new ByteArrayOutputStream();
        sheet.write(List.of(showtime), out);
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static EventShowtime showtime() {
        return new EventShowtime(here.sold.showtime(EVENING), EVENING, "EUR");
    }
}
