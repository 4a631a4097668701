package io.foyer.system.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.system.client.Api;
import io.foyer.system.client.Customer;
import io.foyer.system.client.Organizer;
import io.foyer.system.client.PlaceInLine;
import io.foyer.system.client.Show;
import io.foyer.system.platform.Crowd;
import io.foyer.system.platform.RunningPlatform;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an organizer does with a room while it runs, and what somebody with a turn may do. */
@ExtendWith(RunningPlatform.class)
class WaitingRoomTests {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration A_WHILE = Duration.ofSeconds(3);

    private final Api api;
    private final Crowd crowd;
    private final Organizer promoter;

    WaitingRoomTests(Api api, Crowd crowd) {
        this.api = api;
        this.crowd = crowd;
        this.promoter = new Organizer(api);
    }

    @Test
    void whoLeavesGivesTheTurnOnAndTheTokenIsDead() {
        var show = promoter.putOnShow("One At A Time", 1, 6);
        promoter.openWaitingRoom(show, 600, 1);
        var first = crowd.somebody();
        var second = crowd.somebody();
        var firstPlace = first.queueUp(show).awaitTurn();
        var secondPlace = second.queueUp(show);
        assertThat(secondPlace.state()).isEqualTo("WAITING");
        var token = firstPlace.admissionToken();
        first.holdAnyAdmitted(show, token).expect(201);

        firstPlace.leave().expect(204);

        secondPlace.awaitTurn();
        await("the token is dead")
                .atMost(A_WHILE)
                .untilAsserted(
                        () ->
                                first.holdAnyAdmitted(show, token)
                                        .refused(403, "admission-required"));
        second.holdAnyAdmitted(show, secondPlace.admissionToken()).expect(201);
    }

    @Test
    void aTurnIsOfOneLogInAndEachGetsItsOwn() {
        var show = promoter.putOnShow("Two Devices", 1, 6);
        promoter.openWaitingRoom(show, 600, 10);
        var devices = crowd.twins();
        var phone = devices.getFirst();
        var laptop = devices.getLast();
        var onPhone = phone.queueUp(show).awaitTurn();
        var onLaptop = laptop.queueUp(show).awaitTurn();

        assertThat(onLaptop.id()).as("one place an account").isEqualTo(onPhone.id());
        laptop.holdAnyAdmitted(show, onPhone.admissionToken()).refused(403, "admission-required");
        phone.holdAnyAdmitted(show, onPhone.admissionToken()).expect(201);
        laptop.holdAnyAdmitted(show, onLaptop.admissionToken()).expect(201);
    }

    @Test
    void theOrganizerPausesResumesAndDrainsARoomThatRuns() {
        var show = promoter.putOnShow("Stop And Go", 1, 6);
        set(show, "PAUSED");
        var early = crowd.somebody();
        var place = early.queueUp(show);
        await("it is told")
                .atMost(SOON)
                .untilAsserted(() -> assertThat(place.look().notice()).isEqualTo("PAUSED"));
        staysOut(place);

        set(show, "RUNNING");
        place.awaitTurn();
        early.holdAnyAdmitted(show, place.admissionToken()).expect(201);

        set(show, "PAUSED");
        var waiting = crowd.somebody().queueUp(show);
        await("paused again")
                .atMost(SOON)
                .untilAsserted(() -> assertThat(waiting.look().notice()).isEqualTo("PAUSED"));
        set(show, "DRAINING");
        await("nobody new")
                .atMost(SOON)
                .untilAsserted(
                        () ->
                                assertThat(join(crowd.somebody(), show))
                                        .as("a place in a room that drains")
                                        .isEqualTo(409));
        waiting.awaitTurn();
    }

    private int join(Customer newcomer, Show show) {
        return api.post(
                        "waiting-rooms/" + show.showtimeId() + "/places",
                        newcomer.token(),
                        Map.of())
                .status();
    }

    private static void staysOut(PlaceInLine place) {
        await("nobody is let in")
                .during(A_WHILE)
                .atMost(A_WHILE.multipliedBy(2))
                .until(() -> place.look().state().equals("WAITING"));
    }

    private void set(Show show, String mode) {
        promoter.setWaitingRoom(show, 600, 10, Map.of("mode", mode));
    }
}
