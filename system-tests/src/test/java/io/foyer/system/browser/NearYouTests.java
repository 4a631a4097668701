package io.foyer.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.system.client.Api;
import io.foyer.system.client.Organizer;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Somebody who says where they are sees what is on there. */
@BrowserTest
class NearYouTests {

    private final Api api;
    private final Visitor visitor;

    NearYouTests(Api api, Visitors visitors) {
        this.api = api;
        this.visitor =
                visitors.with(
                        Screen.DESKTOP
                                .options()
                                .setGeolocation(38.72, -9.14)
                                .setPermissions(List.of("geolocation")));
    }

    @Test
    void whatIsNearSaysThatItIsSortedByDistanceAndCanBeSortedByDate() {
        new Organizer(api).putOnShow("Perto de Ti", 1, 4);
        await("something near")
                .atMost(Duration.ofSeconds(30))
                .until(
                        () ->
                                api.get("search?near=38.72,-9.14&radiusKm=5", null)
                                                .body()
                                                .path("total")
                                                .asInt()
                                        > 0);
        visitor.open("/");
        visitor.button("What is near me").click();
        assertThat(visitor.heading("Near you")).isVisible();

        assertThat(visitor.field("Sort by")).hasValue("distance");
        visitor.field("Sort by").selectOption("date");
        assertThat(visitor.page()).hasURL(Pattern.compile("sort=date"));
        assertThat(visitor.field("Sort by")).hasValue("date");
    }
}
