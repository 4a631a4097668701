package io.foyer.booking.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.foyer.booking.pricing.Prices;
import io.foyer.booking.pricing.SeatPrice;
import io.foyer.booking.testing.BookingServiceTest;
import io.foyer.booking.testing.EventServiceFake;
import io.foyer.common.money.Money;
import io.foyer.common.problem.Problem;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.redisson.api.RedissonClient;
import org.redisson.api.stream.StreamAddArgs;
import org.redisson.client.codec.StringCodec;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@BookingServiceTest
class InventoryTests {

    private static final Duration SOON = Duration.ofSeconds(10);

    @Autowired private Showtimes showtimes;
    @Autowired private ShowtimeTable table;
    @Autowired private Prices prices;
    @Autowired private EventServiceFake eventService;
    @Autowired private RedissonClient redis;

    @Test
    void aShowtimeIsBroughtWhenItIsFirstWanted() {
        var showtime = publish(Fixtures.layout(25, Set.of(24)), 1, 10_000);

        var found = showtimes.find(showtime.id()).orElseThrow();

        assertThat(found).isEqualTo(showtime);
        assertThat(showtimes.findByNumber(showtime.number())).contains(found);
    }

    @Test
    void howeverManyAskAtOnceItIsBroughtOnce() {
        var showtime = publish(Fixtures.layout(25, Set.of()), 1, 10_000);

        var found =
                IntStream.range(0, 200)
                        .parallel()
                        .mapToObj(i -> showtimes.find(showtime.id()))
                        .toList();

        assertThat(found).allMatch(answer -> answer.isPresent());
        assertThat(eventService.requests(showtime.id())).isEqualTo(1);
    }

    @Test
    void aShowtimeThatNobodyPublishedIsAbsent() {
        assertThat(showtimes.find(UUID.randomUUID())).isEmpty();
        assertThat(showtimes.findByNumber(-1)).isEmpty();
    }

    @Test
    void absenceIsNotRemembered() {
        var showtime = onSale(Fixtures.layout(25, Set.of()));
        assertThat(showtimes.find(showtime.id())).isEmpty();

        eventService.publish(showtime, 1, 10_000);

        assertThat(showtimes.find(showtime.id())).isPresent();
    }

    @Test
    void notKnownAndNotToBeAskedForIsNotAbsent() {
        var known = publish(Fixtures.layout(5, Set.of()), 1, 10_000);
        showtimes.find(known.id());
        eventService.setDown(true);
        try {
            assertThatThrownBy(() -> showtimes.find(UUID.randomUUID()))
                    .isInstanceOfSatisfying(
                            Problem.class,
                            problem -> assertThat(problem.type().code()).isEqualTo("unavailable"));
            assertThat(showtimes.find(known.id())).isPresent();
        } finally {
            eventService.setDown(false);
        }
    }

    @Test
    void aMessageBringsAShowtimeBeforeAnybodyWantsIt() {
        var showtime = publish(Fixtures.layout(5, Set.of()), 1, 10_000);

        tell("ShowtimeChanged", showtime.id());

        await().atMost(SOON).until(() -> table.find(showtime.id()).isPresent());
    }

    @Test
    void aMessageBringsWhatChanged() {
        var showtime = publish(Fixtures.layout(5, Set.of(4)), 1, 10_000);
        showtimes.find(showtime.id());
        publishAgain(showtime, Fixtures.layout(5, Set.of()), 1, 12_000);

        tell("WaitingRoomChanged", showtime.id());

        await().atMost(SOON)
                .untilAsserted(
                        () -> {
                            var found = showtimes.find(showtime.id()).orElseThrow();
                            assertThat(found.layout().seats().get(4).priceTierId()).isPresent();
                            assertThat(priceOf(found, 4).price())
                                    .isEqualTo(new Money(12_000, "EUR"));
                        });
    }

    @Test
    void whatAnotherInstanceWroteDownIsNoticed() {
        var showtime = publish(Fixtures.layout(5, Set.of()), 1, 10_000);
        var before = showtimes.find(showtime.id()).orElseThrow();

        table.withdraw(showtime.id());

        await().atMost(SOON)
                .until(
                        () ->
                                showtimes.find(showtime.id()).orElseThrow().revision()
                                        > before.revision());
    }

    @Test
    void aShowtimeThatIsNoLongerPublishedIsNotSoldAnyMore() {
        var showtime = publish(Fixtures.layout(5, Set.of()), 1, 10_000);
        assertThat(showtimes.find(showtime.id()).orElseThrow().isOnSaleAt(Instant.now())).isTrue();
        eventService.withdraw(showtime.id());

        tell("ShowtimeChanged", showtime.id());

        await().atMost(SOON)
                .until(
                        () ->
                                !showtimes
                                        .find(showtime.id())
                                        .orElseThrow()
                                        .isOnSaleAt(Instant.now()));
    }

    @Test
    void anOlderAnswerNeverOverwritesANewerOne() {
        var newer = onSale(Fixtures.layout(5, Set.of()));
        var now = Instant.now();
        table.save(new Catalogue.Entry(newer, List.of(), new PricePlan(List.of()), 7), now);

        var ofOlderVersion =
                table.save(
                        new Catalogue.Entry(newer, List.of(), new PricePlan(List.of()), 6),
                        now.plusSeconds(1));
        var askedForEarlier =
                table.save(
                        new Catalogue.Entry(newer, List.of(), new PricePlan(List.of()), 7),
                        now.minusSeconds(1));
        var askedForLater =
                table.save(
                        new Catalogue.Entry(newer, List.of(), new PricePlan(List.of()), 7),
                        now.plusSeconds(1));

        assertThat(ofOlderVersion.written()).isFalse();
        assertThat(askedForEarlier.written()).isFalse();
        assertThat(askedForLater.written()).isTrue();
    }

    @Test
    void aBigLayoutIsStoredInFewBytes() {
        var layout = Fixtures.layout(20_000, Set.of(19_999));
        var codec = new LayoutCodec(new JsonMapper());

        var packed = codec.pack(layout);

        assertThat(packed.length).isLessThan(30_000);
        assertThat(codec.unpack(packed).seats()).isEqualTo(layout.seats());
    }

    @Test
    void theTaxIsOnPriceAndFeeAndRoundedPerSeat() {
        var showtime = publish(Fixtures.layout(5, Set.of(4)), 1, 17_555);
        var found = showtimes.find(showtime.id()).orElseThrow();

        assertThat(prices.of(found, List.of(0, 4, 99)))
                .isEqualTo(
                        Map.of(
                                0,
                                SeatPrice.of(
                                        Fixtures.TIER,
                                        new Money(17_555, "EUR"),
                                        new Money(1_755, "EUR"),
                                        new BigDecimal("8.5"))));
        assertThat(priceOf(found, 0).total()).isEqualTo(new Money(20_951, "EUR"));
    }

    @Test
    void withoutPricesThereIsNothingForSaleAndNoCurrency() {
        var showtime = publish(Fixtures.layout(3, Set.of(0, 1, 2)), 1, 10_000);

        var found = showtimes.find(showtime.id()).orElseThrow();

        assertThat(found.currency()).isEqualTo("XXX");
        assertThat(prices.of(found, List.of(0, 1, 2))).isEmpty();
    }

    private SeatPrice priceOf(ShowtimeOnSale showtime, int ordinal) {
        return prices.of(showtime, List.of(ordinal)).values().iterator().next();
    }

    private ShowtimeOnSale publish(SeatLayout layout, long version, long price) {
        return eventService.publish(onSale(layout), version, price);
    }

    private void publishAgain(
            ShowtimeOnSale showtime, SeatLayout layout, long version, long price) {
        eventService.publish(Fixtures.with(showtime, layout), version, price);
    }

    private static ShowtimeOnSale onSale(SeatLayout layout) {
        return Fixtures.showtime(UUID.randomUUID(), layout);
    }

    private void tell(String type, UUID showtimeId) {
        redis.<String, String>getStream("stream:catalogue", StringCodec.INSTANCE)
                .add(
                        StreamAddArgs.entries(
                                Map.of(
                                        "id", UUID.randomUUID().toString(),
                                        "type", type,
                                        "payload",
                                                "{\"showtimeId\":\"%s\"}".formatted(showtimeId))));
    }
}
