package io.foyer.booking.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.booking.hold.HoldSweep;
import io.foyer.booking.inventory.ClaimedSeats;
import io.foyer.booking.testing.CheckoutTest;
import io.foyer.booking.testing.ClusterConfiguration;
import io.foyer.booking.testing.Shop;
import io.foyer.testing.store.RedisCluster;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The whole service with its streams, registers and holds on a Redis Cluster. */
@CheckoutTest
@Import(ClusterConfiguration.class)
class BuyingOnAClusterTests {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int SEATS = 10;

    @Autowired private Shop shop;
    @Autowired private RedissonClient redis;
    @Autowired private ClaimedSeats claims;
    @Autowired private RedisCluster cluster;

    @Test
    void seatsOfShowtimesOnEveryNodeAreHeldExtendedAndBought() {
        for (var i = 0; i < 6; i++) {
            var showtime = shop.showtime(SEATS);
            var buyer = shop.buyer();
            var bought = buyer.hold(showtime, 1, 2);
            var given = buyer.hold(showtime, 3);

            assertThat(buyer.extend(bought)).hasStatusOk();
            assertThat(buyer.confirm(bought, "pm_card_visa")).hasStatusOk();
            assertThat(buyer.giveBack(given)).hasStatus(204);

            assertThat(shop.buyer().reserve(showtime, 2)).hasStatus(409);
            await().atMost(SOON)
                    .untilAsserted(
                            () ->
                                    assertThat(
                                                    new HoldSweep(
                                                                    redis,
                                                                    claims,
                                                                    showtime.id(),
                                                                    SEATS)
                                                            .flaws())
                                            .isEmpty());
        }
    }

    @Test
    void newsOfSalesGoOutWhileANodeIsAwayAndBack() {
        var showtime = shop.showtime(SEATS);
        var buyer = shop.buyer();
        buyer.confirm(buyer.hold(showtime, 1), "pm_card_visa");
        await().atMost(SOON).until(() -> messages() > 0);
        var node = cluster.node(cluster.nodeOf("map:{%s}".formatted(showtime.id())));

        node.kill();
        node.start();
        cluster.awaitWell();

        await().atMost(SOON)
                .until(() -> shop.buyer().reserve(showtime, 5).getResponse().getStatus() == 201);
        assertThat(shop.buyer().reserve(showtime, 1)).hasStatus(409);
    }

    private long messages() {
        return redis.getStream("stream:booking", StringCodec.INSTANCE).size();
    }
}
