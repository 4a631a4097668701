package io.foyer.booking.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.booking.hold.HeldTime;
import io.foyer.booking.hold.HoldSweep;
import io.foyer.booking.inventory.ClaimedSeats;
import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.testing.Buyer;
import io.foyer.booking.testing.FaultTest;
import io.foyer.booking.testing.Rows;
import io.foyer.booking.testing.Shop;
import io.foyer.testing.store.OwnRedis;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One showtime with a crowd before it, and what must be true when all is well again. */
@FaultTest
abstract class FaultScene {

    static final Duration SOON = Duration.ofSeconds(30);

    /** Many times what a buyer waits at most; a busy machine is no fault. */
    private static final Duration NOBODY_HANGS = Duration.ofSeconds(8);

    private static final int SEATS = 120;
    private static final Duration CAP = Duration.ofMinutes(30);

    @Autowired private Shop shop;
    @Autowired Rows rows;
    @Autowired private JdbcClient jdbc;
    @Autowired private ClaimedSeats claims;
    @Autowired private MeterRegistry metrics;
    @Autowired OwnRedis redis;

    ShowtimeOnSale showtime() {
        return shop.showtime(SEATS);
    }

    /** Of which there are enough for a long time: some are bought, and some not given back. */
    ShowtimeOnSale largeShowtime() {
        return shop.showtime(10 * SEATS);
    }

    /** Lets people in, and returns when they are busy. */
    Crowd crowd(ShowtimeOnSale showtime, long seed) {
        var crowd = new Crowd(shop, showtime, seed);
        sellsAgain(crowd);
        return crowd;
    }

    /** Returns when some more people have held seats. */
    void sellsAgain(Crowd crowd) {
        var before = crowd.held();
        await().atMost(SOON).until(() -> crowd.held() > before + 8);
    }

    /** Returns when it was noticed that Redis is not to be had: seats are held in Postgres. */
    void goesToPostgres() {
        await().atMost(SOON).until(() -> directMode() == 1);
    }

    /** Returns when seats are held in Redis again. */
    void goesToRedis() {
        await().atMost(SOON).until(() -> directMode() == 0);
    }

    private double directMode() {
        return metrics.get("foyer.hold.direct.mode").gauge().value();
    }

    Buyer buyer() {
        return shop.buyer();
    }

    /** Asks for seats with one key until it is known whether they are held; all the answers. */
    List<Integer> askUntilAnswered(Buyer buyer, ShowtimeOnSale showtime, int seat) {
        List<Integer> answers = new ArrayList<>();
        do {
            var answer =
                    buyer.reserve(
                            showtime,
                            request -> request.header("Idempotency-Key", "the same"),
                            seat,
                            seat + 1);
            answers.add(answer.getResponse().getStatus());
        } while (answers.getLast() == 503);
        return answers;
    }

    int bookingsOf(Buyer buyer) {
        return rows.count("SELECT count(*) FROM booking WHERE account_id = ?", buyer.accountId());
    }

    /**
     * Sends all home, then looks for what must never be. Redis is looked at once all holds are
     * over: one whose answer was late may stand beside one that was made in Postgres meanwhile, and
     * the claim decides between them.
     */
    void closeAndLookOver(Crowd crowd, ShowtimeOnSale showtime) throws InterruptedException {
        crowd.sendHome();
        assertThat(crowd.surprises()).isEmpty();
        assertThat(crowd.slowest()).isLessThan(NOBODY_HANGS);
        var sale = new SaleSweep(jdbc);
        assertThat(sale.flaws(showtime.id(), CAP.toSeconds(), showtime.seatsPerBuyer())).isEmpty();
        assertThat(sale.notConfirmed(crowd.bought())).isEmpty();
        everythingEnds(showtime);
    }

    /** I6: once all times are over each seat is free or sold, in Redis and on the map. */
    private void everythingEnds(ShowtimeOnSale showtime) {
        HeldTime.pass(redis.direct(), showtime.id(), CAP);
        rows.change(
                "UPDATE booking SET expires_at = now() WHERE showtime_id = ? AND status = 'HELD'",
                showtime.id());

        await().atMost(SOON)
                .untilAsserted(
                        () -> {
                            assertThat(redisOf(showtime).flaws()).isEmpty();
                            assertThat(redisOf(showtime).seatsKept()).isZero();
                        });
    }

    private HoldSweep redisOf(ShowtimeOnSale showtime) {
        return new HoldSweep(redis.direct(), claims, showtime.id(), showtime.layout().seatCount());
    }
}
