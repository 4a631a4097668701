package io.foyer.queue.waiting.web;

import io.foyer.common.security.Role;
import io.foyer.common.security.TokenClaims;
import io.foyer.queue.admission.Turns;
import io.foyer.queue.fixture.Browser;
import io.foyer.queue.fixture.EventService;
import io.foyer.queue.fixture.RunningQueue;
import io.foyer.queue.fixture.RunningQueue.Surroundings;
import io.foyer.queue.room.SwitchMirror;
import io.foyer.queue.room.WaitingRooms;
import io.foyer.testing.identity.TestIdentity;
import io.foyer.testing.store.Stores;
import io.foyer.testing.time.MovableClock;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Waiting rooms at instances that can be lost and replaced, and people with browsers. */
final class WaitingHall implements AutoCloseable {

    final EventService events = new EventService();
    final MovableClock clock = MovableClock.atPresent();
    private final TestIdentity identity = TestIdentity.shared();
    private final Surroundings surroundings =
            new Surroundings(
                    Stores.freshDatabase("queue"), Stores.freshRedis(), events, identity, clock);
    private final String[] settings;
    final RunningQueue queue;

    WaitingHall(String... settings) {
        this.settings = settings;
        this.queue = anotherInstance();
    }

    RunningQueue anotherInstance() {
        var all = new ArrayList<>(List.of("--foyer.admission.interval=50ms"));
        all.addAll(List.of(settings));
        return new RunningQueue(surroundings, all.toArray(String[]::new));
    }

    Browser fan(UUID account) {
        return new Browser(identity.token(account, Role.CUSTOMER));
    }

    Browser fan() {
        return fan(UUID.randomUUID());
    }

    /** Somebody whose token is good and names no session. */
    Browser fanOfNoSession(UUID account) {
        var claims =
                identity.accessClaims(account, Role.CUSTOMER)
                        .claim(TokenClaims.SESSION, null)
                        .build();
        return new Browser(identity.sign(TokenClaims.ACCESS_TOKEN_TYPE, claims));
    }

    /** Room for one inside, and nobody leaves: the second waits. */
    UUID room(int opensInSeconds) {
        return events.room(clock.instant().plusSeconds(opensInSeconds), 60_000, 1, 600);
    }

    UUID openRoom(int admissionsPerMinute, int capacity) {
        return events.room(clock.instant().minusSeconds(1), admissionsPerMinute, capacity, 600);
    }

    /** Somebody is inside, so whoever comes next waits. */
    UUID busyRoom() {
        var showtime = room(-1);
        fan().post(places(queue, showtime));
        return showtime;
    }

    /** The account has bought, and the next one may come in. */
    void bought(UUID showtime, UUID account) {
        clock.advance(Duration.ofSeconds(1));
        queue.bean(Turns.class).finish(showtime, account, 1);
    }

    void follow(UUID showtime) {
        SwitchMirror.follow(queue.bean(WaitingRooms.class), showtime);
    }

    JdbcClient jdbc() {
        return queue.bean(JdbcClient.class);
    }

    static URI room(RunningQueue at, UUID showtime) {
        return at.url("/api/v1/waiting-rooms/" + showtime);
    }

    static URI draw(RunningQueue at, UUID showtime) {
        return at.url("/api/v1/waiting-rooms/" + showtime + "/draw");
    }

    static URI places(RunningQueue at, UUID showtime) {
        return at.url("/api/v1/waiting-rooms/" + showtime + "/places");
    }

    static URI place(RunningQueue at, UUID showtime, String placeId) {
        return at.url("/api/v1/waiting-rooms/" + showtime + "/places/" + placeId);
    }

    static URI live(RunningQueue at, UUID showtime, String placeId) {
        return at.url("/api/v1/waiting-rooms/" + showtime + "/places/" + placeId + "/live");
    }

    @Override
    public void close() {
        queue.close();
        events.close();
    }
}
