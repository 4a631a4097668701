package io.foyer.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.foyer.system.client.Api;
import io.foyer.system.client.Organizer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever stands at a door takes time to allow the camera, and does something else meanwhile. */
@BrowserTest
class LateCameraTests {

    private final Organizer promoter;
    private final Visitor door;
    private final FakeCamera camera;

    LateCameraTests(Api api, Visitors visitors) {
        this.promoter = new Organizer(api);
        this.door = visitors.on(Screen.PHONE);
        this.camera = FakeCamera.thatIsAskedFor(door);
    }

    @BeforeEach
    void isAskedForAtTheDoor() {
        var show = promoter.putOnShow("In Due Time", 1, 4);
        door.logIn(promoter);
        door.open("/door/" + show.showtimeId());
        door.button("Scan with the camera").click();
        camera.isAskedFor(1);
    }

    @Test
    void aCameraThatIsAllowedWhenTheDoorWasLeftIsSwitchedOff() {
        door.open("/door-staff");
        camera.isAllowed();

        camera.areOn(0);
        door.nothingWentWrong();
    }

    @Test
    void whoAsksTwiceHasOneCameraAndSwitchesItOff() {
        door.button("Scan with the camera").click();
        camera.isAskedFor(2);

        camera.isAllowed();
        assertThat(door.button("Switch the camera off")).isVisible();
        camera.areOn(1);
        door.button("Switch the camera off").click();
        camera.areOn(0);
    }
}
