package io.foyer.booking.hold;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.inventory.Fixtures;
import io.foyer.testing.store.Stores;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.redisson.client.codec.ByteArrayCodec;
import org.redisson.client.codec.StringCodec;

class RedisStandingHoldsTests extends StandingHoldsContract {

    @SuppressWarnings("NullAway.Init") // set before all
    private static LiveMapFixture live;

    @BeforeAll
    static void connect() {
        live = new LiveMapFixture(Stores.freshRedis());
    }

    @AfterAll
    static void disconnect() {
        live.close();
    }

    @Override
    SeatHolds holds() {
        return live.holds;
    }

    @Override
    UUID showtime(int seats, UUID floor, UUID gallery, int capacity) {
        var layout = Fixtures.layout(seats, Set.of());
        return live.showtimes
                .add(
                        Fixtures.showtime(
                                UUID.randomUUID(),
                                Fixtures.standing(
                                        Fixtures.standing(layout, floor, capacity),
                                        gallery,
                                        capacity)))
                .id();
    }

    @Override
    int shown(UUID showtimeId, int ordinal) {
        live.sweeper.sweep();
        return live.shown(showtimeId, ordinal);
    }

    @Override
    void pass(Duration time) {
        // It passes by itself.
    }

    @Test
    void aPlaceThatIsOnlyShownAsFreeIsNotGivenOut() {
        var floor = UUID.randomUUID();
        var showtime = showtime(0, floor, UUID.randomUUID(), 3);
        live.loader.ensureLoaded(showtime);
        live.redis
                .getBucket("seat:{" + showtime + "}:1", StringCodec.INSTANCE)
                .set(UUID.randomUUID().toString());

        assertThat(hold(showtime, new StandingPlaces(floor, 0, 3, 3)))
                .isEqualTo(new HoldOutcome.Taken(List.of(), List.of(floor)));
        assertThat(hold(showtime, new StandingPlaces(floor, 0, 3, 2)))
                .isInstanceOfSatisfying(
                        HoldOutcome.Held.class,
                        held -> assertThat(held.ordinals()).containsExactly(0, 2));
    }

    @Test
    void placesBehindTheMapsLastByteAreFree() {
        var floor = UUID.randomUUID();
        var showtime = showtime(0, floor, UUID.randomUUID(), 9);
        live.loader.ensureLoaded(showtime);
        live.redis.getBucket(MapKeys.map(showtime), ByteArrayCodec.INSTANCE).set(new byte[] {0x55});

        assertThat(hold(showtime, new StandingPlaces(floor, 0, 9, 5)))
                .isInstanceOfSatisfying(
                        HoldOutcome.Held.class,
                        held -> assertThat(held.ordinals()).containsExactly(4, 5, 6, 7, 8));
    }

    @Test
    void theLastPlaceOfFiftyThousandIsFound() {
        var floor = UUID.randomUUID();
        var capacity = 50_000;
        var showtime = showtime(7, floor, UUID.randomUUID(), capacity);
        live.loader.ensureLoaded(showtime);
        var image = SeatBits.blank(7 + 2 * capacity);
        for (var place = 7; place < 7 + capacity; place++) {
            SeatBits.set(image, place, 1 + place % 3);
        }
        SeatBits.set(image, 31_337, SeatBits.FREE);
        live.redis.getBucket(MapKeys.map(showtime), ByteArrayCodec.INSTANCE).set(image);

        assertThat(hold(showtime, new StandingPlaces(floor, 7, capacity, 2)))
                .isEqualTo(new HoldOutcome.Taken(List.of(), List.of(floor)));
        assertThat(hold(showtime, new StandingPlaces(floor, 7, capacity, 1)))
                .isInstanceOfSatisfying(
                        HoldOutcome.Held.class,
                        held -> assertThat(held.ordinals()).containsExactly(31_337));
        assertThat(hold(showtime, new StandingPlaces(floor, 7, capacity, 1)))
                .isInstanceOf(HoldOutcome.Taken.class);
    }

    private static HoldOutcome hold(UUID showtime, StandingPlaces places) {
        return live.holds.hold(
                new HoldRequest(
                        showtime,
                        new HoldId(UUID.randomUUID()),
                        UUID.randomUUID(),
                        List.of(),
                        List.of(places),
                        Duration.ofMinutes(10),
                        8));
    }
}
