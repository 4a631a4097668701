package io.foyer.booking.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.inventory.PricePlan.SeatRange;
import io.foyer.booking.inventory.PricePlan.TierPlan;
import io.foyer.booking.testing.BookingServiceTest;
import io.foyer.booking.testing.EventServiceFake;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A big house comes over from event-service. */
@BookingServiceTest
class TakingOverTests {

    private static final Logger log = LoggerFactory.getLogger(TakingOverTests.class);
    private static final int SEATS = 20_000;

    @Autowired private ShowtimeImport imports;
    @Autowired private ShowtimeTable table;
    @Autowired private EventServiceFake eventService;
    @Autowired private JdbcClient jdbc;
    @Autowired private PlatformTransactionManager transactions;

    @Test
    void twentyThousandSeatsAreTakenOverInLessThanTwoSeconds() {
        imports.bring(publish(onSale(5)).id()); // connections, classes
        var showtime = publish(onSale(SEATS));

        var start = System.nanoTime();
        var taken = imports.bring(showtime.id()).orElseThrow();
        var took = Duration.ofNanos(System.nanoTime() - start);

        log.info("Taking over {} seats took {} ms", SEATS, took.toMillis());
        assertThat(taken.layout()).isEqualTo(showtime.layout());
        assertThat(took).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void takingOverAgainChangesNothing() {
        var showtime = publish(onSale(SEATS));
        imports.bring(showtime.id());
        var layout = storedLayout(showtime.id());
        var first = table.find(showtime.id()).orElseThrow();

        imports.bring(showtime.id());

        var second = table.find(showtime.id()).orElseThrow();
        assertThat(storedLayout(showtime.id())).isEqualTo(layout);
        assertThat(Fixtures.with(first, second.layout())).isEqualTo(first);
        assertThat(changesSeats(second)).isFalse();
    }

    @Test
    void onlyWhatIsForSaleChangesTheMap() {
        var showtime = publish(onSale(20));
        imports.bring(showtime.id());
        var aisle = SeatMarks.of(true, true, true, false, true);

        assertThat(
                        changesSeats(
                                with(
                                        showtime,
                                        Fixtures.marked(showtime.layout(), Map.of(3, aisle)))))
                .isFalse();
        assertThat(changesSeats(with(showtime, Fixtures.heldBack(showtime.layout(), 3)))).isTrue();
        assertThat(changesSeats(showtime)).as("released").isTrue();
        assertThat(changesSeats(with(showtime, Fixtures.layout(20, Set.of(3))))).isTrue();
    }

    private boolean changesSeats(ShowtimeOnSale showtime) {
        return Boolean.TRUE.equals(
                new TransactionTemplate(transactions)
                        .execute(
                                status ->
                                        table.save(
                                                        new Catalogue.Entry(
                                                                showtime,
                                                                List.of(),
                                                                plan(showtime.layout()),
                                                                99),
                                                        Instant.now())
                                                .seatsChanged()));
    }

    /** Every seat that has a price is painted. */
    private static PricePlan plan(SeatLayout layout) {
        var painted =
                layout.seats().stream()
                        .filter(seat -> seat.priceTierId().isPresent())
                        .map(seat -> new SeatRange(seat.ordinal(), seat.ordinal()))
                        .toList();
        return new PricePlan(List.of(new TierPlan(Fixtures.TIER, List.of(), painted, null, null)));
    }

    private byte[] storedLayout(UUID id) {
        return jdbc.sql("SELECT layout FROM showtime_on_sale WHERE id = ?")
                .param(id)
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    private ShowtimeOnSale publish(ShowtimeOnSale showtime) {
        return eventService.publish(showtime, 1, 10_000);
    }

    private static ShowtimeOnSale with(ShowtimeOnSale showtime, SeatLayout layout) {
        return Fixtures.with(showtime, layout);
    }

    private static ShowtimeOnSale onSale(int seats) {
        return Fixtures.showtime(UUID.randomUUID(), Fixtures.layout(seats, Set.of()));
    }
}
