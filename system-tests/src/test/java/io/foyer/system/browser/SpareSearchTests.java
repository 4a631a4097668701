package io.foyer.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page.WaitForConditionOptions;
import io.foyer.platform.launcher.Platform;
import io.foyer.system.client.Api;
import io.foyer.system.client.Organizer;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Elasticsearch is away: a fan finds what is on all the same, and is told that it is less. */
@BrowserTest
class SpareSearchTests {

    private static final int PATIENCE = 60_000;
    private static final String NOTICE =
            "Search runs on its spare engine just now: it finds less, and forgives less.";

    private final Api api;
    private final Platform platform;
    private final Visitor fan;

    SpareSearchTests(Api api, Visitors visitors, Platform platform) {
        this.api = api;
        this.platform = platform;
        this.fan = visitors.on(Screen.PHONE);
    }

    @AfterEach
    void elasticsearchComesBack() {
        if (platform.stores().elasticsearch().handles().isEmpty()) {
            platform.stores().elasticsearch().start();
        }
    }

    @Test
    void whatIsFoundByTheSpareEngineSaysSoUntilTheFirstOneIsBack() {
        var name = "Repuesto " + UUID.randomUUID();
        new Organizer(api).putOnShow(name, 1, 4);
        await("the show in search")
                .atMost(Duration.ofSeconds(30))
                .until(() -> api.get(query(name), null).expect(200).path("total").asInt() > 0);
        platform.stores().elasticsearch().stop();

        fan.open("/");
        fan.field("Artist, event, venue or city").fill(name);
        assertThat(fan.page().locator(".found")).containsText(NOTICE);
        assertThat(fan.link(name)).isVisible();
        fan.canBeUsedByEverybody("search-degraded");

        elasticsearchComesBack();
        fan.page()
                .waitForCondition(
                        () -> {
                            fan.page().reload();
                            fan.settled();
                            return fan.page().getByText(NOTICE).count() == 0;
                        },
                        new WaitForConditionOptions().setTimeout(PATIENCE));
        assertThat(fan.link(name)).isVisible();
    }

    private static String query(String name) {
        return "search?q=" + name.replace(' ', '+');
    }
}
