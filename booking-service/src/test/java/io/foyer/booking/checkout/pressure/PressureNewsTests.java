package io.foyer.booking.checkout.pressure;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.inventory.Fixtures;
import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.testing.Buyer;
import io.foyer.booking.testing.Changed;
import io.foyer.booking.testing.CheckoutTest;
import io.foyer.booking.testing.Shop;
import io.foyer.testing.identity.TestIdentity;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redisson.api.RedissonClient;
import org.redisson.api.stream.StreamMessageId;
import org.redisson.client.codec.StringCodec;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whoever lets people in hears how hard it is to hold seats. */
@CheckoutTest
class PressureNewsTests {

    @Autowired private Shop shop;
    @Autowired private TestIdentity identity;
    @Autowired private RedissonClient redis;
    @Autowired private JsonMapper json;
    @Autowired private PressureNews news;

    @BeforeEach
    void tellWhatOthersDid() {
        news.tell(1);
    }

    @Test
    void holdsAndLostRacesOfAProtectedSaleAreTold() {
        var showtime = shop.publish(Changed.withWaitingRoom(Fixtures.showtime(20)));
        assertThat(reserve(shop.buyer(), showtime, 1)).hasStatus(201);
        assertThat(reserve(shop.buyer(), showtime, 2)).hasStatus(201);
        assertThat(reserve(shop.buyer(), showtime, 2)).hasStatus(409);

        news.tell(2);

        var told = told(showtime);
        assertThat(told).hasSize(1);
        assertThat(told.getFirst().propertyNames())
                .containsExactlyInAnyOrder(
                        "showtimeId",
                        "instance",
                        "seconds",
                        "holds",
                        "taken",
                        "busy",
                        "p95Millis",
                        "ended");
        assertThat(told.getFirst().path("seconds").asInt()).isEqualTo(2);
        assertThat(told.getFirst().path("holds").asInt()).isEqualTo(2);
        assertThat(told.getFirst().path("taken").asInt()).isOne();
        assertThat(told.getFirst().path("busy").asInt()).isZero();
        news.tell(2);
        assertThat(told(showtime)).hasSize(2);
        assertThat(told(showtime).getLast().path("holds").asInt()).as("nobody asked").isZero();
        assertThat(told(showtime).getLast().path("ended").asBoolean()).isFalse();
        news.end();
        assertThat(told(showtime).getLast().path("ended").asBoolean()).isTrue();
        news.tell(2);
        assertThat(told(showtime)).hasSize(3);
    }

    @Test
    void whoWasNotLetInMakesNoSaleLookQuick() {
        var showtime = shop.publish(Changed.withWaitingRoom(Fixtures.showtime(20)));
        assertThat(shop.buyer().reserve(showtime, 1)).hasStatus(403);

        news.tell(2);

        assertThat(told(showtime)).isEmpty();
    }

    @Test
    void aSaleWithoutAWaitingRoomIsNotTold() {
        var showtime = shop.showtime(5);
        shop.buyer().hold(showtime, 1);

        news.tell(2);

        assertThat(told(showtime)).isEmpty();
    }

    private MvcTestResult reserve(Buyer buyer, ShowtimeOnSale showtime, int ordinal) {
        var token =
                identity.admissionToken(
                        buyer.accountId(), showtime.id(), Instant.now().plusSeconds(300));
        return buyer.reserve(
                showtime, request -> request.header("Admission-Token", token), ordinal);
    }

    private List<JsonNode> told(ShowtimeOnSale showtime) {
        return redis
                .<String, String>getStream("stream:booking", StringCodec.INSTANCE)
                .range(StreamMessageId.MIN, StreamMessageId.MAX)
                .values()
                .stream()
                .filter(fields -> "SalePressure".equals(fields.get("type")))
                .map(fields -> json.readTree(fields.get("payload")))
                .filter(told -> told.path("showtimeId").asString().equals(showtime.id().toString()))
                .toList();
    }
}
