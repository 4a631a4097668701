package io.foyer.system.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.platform.launcher.Platform;
import io.foyer.platform.launcher.Service;
import io.foyer.system.client.Api;
import io.foyer.system.client.Customer;
import io.foyer.system.client.Organizer;
import io.foyer.system.client.PlaceInLine;
import io.foyer.system.client.Show;
import io.foyer.system.platform.Crowd;
import io.foyer.system.platform.RunningPlatform;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.redisson.Redisson;
import org.redisson.config.Config;

/** Parts of the platform die while people wait; none of them loses the place. */
@ExtendWith(RunningPlatform.class)
class WaitingThroughFailuresTests {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int PEOPLE = 20;
    private static final int CAPACITY = 4;

    private final Crowd crowd;
    private final Platform platform;
    private final Organizer promoter;

    WaitingThroughFailuresTests(Api api, Crowd crowd, Platform platform) {
        this.crowd = crowd;
        this.platform = platform;
        this.promoter = new Organizer(api);
    }

    @AfterEach
    void allComeBack() {
        platform.service(Service.QUEUE).start();
        platform.service(Service.BOOKING).start();
    }

    /** Somebody in line. */
    private record Fan(Customer who, PlaceInLine place) {

        static Fan queueUp(Customer who, Show show) {
            return new Fan(who, who.queueUp(show));
        }

        boolean isInside() {
            return place.look().state().equals("ADMITTED");
        }
    }

    @Test
    void placesOutliveTheQueueItselfAndRedis() {
        var show = promoter.putOnShow("Come What May", 2, 10);
        promoter.openWaitingRoom(show, 6_000, CAPACITY);
        var fans = inLine(PEOPLE, show);
        awaitInside(fans, CAPACITY);
        var numbers = fans.stream().map(fan -> fan.place().look().number()).toList();

        platform.service(Service.QUEUE).kill();
        flushRedis();
        platform.service(Service.QUEUE).start();

        for (var i = 0; i < PEOPLE; i++) {
            var again = fans.get(i).who().queueUp(show);
            assertThat(again.id()).isEqualTo(fans.get(i).place().id());
            assertThat(again.number()).isEqualTo(numbers.get(i));
        }
        awaitInside(fans, CAPACITY);
        oneBuysAndTheNextFollows(fans, show);
        assertThat(inside(fans)).hasSizeLessThanOrEqualTo(CAPACITY);
    }

    @Test
    void whileNobodyCanSellTheLineStandsAndGoesOnAfterwards() {
        var show = promoter.putOnShow("Back In A Minute", 1, 10);
        promoter.openWaitingRoom(show, 6_000, 1);
        var fans = inLine(3, show);
        awaitInside(fans, 1);
        var first = inside(fans).getFirst();

        platform.service(Service.BOOKING).kill();
        assertThat(first.who().holdAnyAdmitted(show, first.place().admissionToken()).status())
                .isBetween(500, 504);
        assertThat(inside(fans)).containsExactly(first);
        platform.service(Service.BOOKING).start();

        oneBuysAndTheNextFollows(fans, show);
    }

    private List<Fan> inLine(int count, Show show) {
        return crowd.of(count).stream().map(who -> Fan.queueUp(who, show)).toList();
    }

    /** The one with the lowest number that is not inside is next, and nobody else. */
    private static void oneBuysAndTheNextFollows(List<Fan> fans, Show show) {
        var inside = inside(fans);
        var next =
                fans.stream()
                        .filter(fan -> !inside.contains(fan))
                        .min(Comparator.comparingLong(fan -> fan.place().number()))
                        .orElseThrow();
        var buyer = inside.getFirst();
        var held =
                await("a hold")
                        .atMost(SOON)
                        .until(
                                () ->
                                        buyer.who()
                                                .holdAnyAdmitted(
                                                        show, buyer.place().admissionToken()),
                                reply -> reply.status() == 201);
        buyer.who().pay(held.body().path("id").asString());
        await("the next one's turn").atMost(SOON).until(next::isInside);
    }

    private static void awaitInside(List<Fan> fans, int wanted) {
        await("so many inside").atMost(SOON).until(() -> inside(fans).size() == wanted);
    }

    private static List<Fan> inside(List<Fan> fans) {
        return fans.stream().filter(Fan::isInside).toList();
    }

    private void flushRedis() {
        var config = new Config();
        config.useSingleServer()
                .setAddress(platform.stores().redis().uri(0).toString())
                .setConnectionMinimumIdleSize(1)
                .setConnectionPoolSize(1);
        var redis = Redisson.create(config);
        try {
            redis.getKeys().flushall();
        } finally {
            redis.shutdown();
        }
    }
}
