package io.foyer.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import org.junit.jupiter.api.Test;

/** What comes over the wire before somebody sees something. */
@BrowserTest
class FirstViewTests {

    private static final int MOST_BYTES = 150_000;
    private static final int MOST_BYTES_AGAIN = 30_000;
    private static final String SENT =
            """
            (kind) => performance.getEntriesByType(kind)
              .filter(({ initiatorType, name }) => !['img', 'use', 'icon'].includes(initiatorType) && !name.endsWith('.svg'))
              .reduce((sum, { transferSize }) => sum + transferSize, 0)
            """;

    private final Visitors visitors;

    FirstViewTests(Visitors visitors) {
        this.visitors = visitors;
    }

    @Test
    void theFirstViewIsLessThan150KilobytesAndTheNextOneAsksForAlmostNothing() {
        var visitor = visitors.on(Screen.PHONE);

        visitor.open("/");
        assertThat(bytes(visitor, "navigation")).isPositive();
        assertThat(bytes(visitor)).isLessThan(MOST_BYTES);

        visitor.page().reload();
        visitor.settled();
        assertThat(bytes(visitor)).isLessThan(MOST_BYTES_AGAIN);
    }

    @Test
    void whoeverSpeaksGermanIsSpokenToInGerman() {
        var visitor = visitors.with(new NewContextOptions().setLocale("de-AT"));

        visitor.open("/");
        assertThat(visitor.heading("Was möchtest du sehen?")).isVisible();
        assertThat(visitor.page().locator("html")).hasAttribute("lang", "de");

        visitor.button("English").click();
        assertThat(visitor.heading("What would you like to see?")).isVisible();
        visitor.page().reload();
        assertThat(visitor.heading("What would you like to see?")).isVisible();
    }

    /** What the browser was sent, headers and all, but for pictures. */
    static int bytes(Visitor visitor) {
        return bytes(visitor, "navigation") + bytes(visitor, "resource");
    }

    private static int bytes(Visitor visitor, String kind) {
        return ((Number) visitor.page().evaluate(SENT, kind)).intValue();
    }
}
