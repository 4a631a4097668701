package io.foyer.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.foyer.system.client.Person;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Somebody in front of a window, who clicks, types and looks. */
public final class Visitor {

    private static final Path PICTURES =
            Path.of(System.getProperty("foyer.screenshots", "target/screenshots"));
    private static final int MOST_TABS = 120;

    private final BrowserContext window;
    private final Page page;
    private final List<String> faults = new ArrayList<>();

    Visitor(BrowserContext window) {
        this.window = window;
        this.page = window.newPage();
        page.onPageError(faults::add);
        page.onConsoleMessage(
                message -> {
                    // What the network answered is the page's to tell; what the policy forbids is
                    // ours to mend.
                    if (message.text().contains("Content Security Policy")) {
                        faults.add(message.text());
                    }
                });
    }

    public Page page() {
        return page;
    }

    public BrowserContext window() {
        return window;
    }

    /** Goes to an address of the client, such as {@code /tickets}, and waits until it is there. */
    public void open(String address) {
        page.navigate("/#" + address);
        assertThat(page.locator("#page")).hasAttribute("data-shown", address);
        settled();
    }

    /** Waits until a page is shown, and nothing on it is still on its way. */
    public void settled() {
        assertThat(page.locator("#page h1").first()).isVisible();
        assertThat(page.locator("#page .spinner, #page [aria-busy='true']")).hasCount(0);
    }

    /**
     * Waits until a function of the page says so. It may answer later, which Playwright's own
     * waitForFunction takes for a yes.
     */
    public void waitsUntil(String function) {
        page.waitForCondition(() -> Boolean.TRUE.equals(page.evaluate(function)));
    }

    public void logIn(Person person) {
        open("/log-in");
        fillLogIn(person);
        assertThat(button("Log out")).isVisible();
    }

    public void fillLogIn(Person person) {
        field("E-mail address").fill(person.email());
        field("Password").fill(Person.PASSWORD);
        page.locator("main").getByRole(AriaRole.BUTTON).first().click();
    }

    public Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, named(name));
    }

    public Locator link(String name) {
        return page.getByRole(AriaRole.LINK, named(name));
    }

    public Locator heading(String name) {
        return page.getByRole(AriaRole.HEADING, named(name));
    }

    public Locator field(String label) {
        return page.getByLabel(label, new GetByLabelOptions().setExact(true));
    }

    /** Moves on by the tabulator key until the focus is there; fails when it never gets there. */
    public void tabTo(Locator there) {
        for (var tabs = 0; tabs < MOST_TABS; tabs++) {
            if (Boolean.TRUE.equals(there.evaluate("it => it === document.activeElement"))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("No key leads to " + there);
    }

    public void presses(String... keys) {
        for (var key : keys) {
            page.keyboard().press(key);
        }
    }

    /** Whether this page can be used by everybody, in light and in dark. Keeps pictures of it. */
    public void canBeUsedByEverybody(String name) {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            settled();
            keepPicture(name + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT));
            assertThat(Axe.violations(page)).as(name + " in " + scheme).isEmpty();
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        assertThat(overflow()).as(name + " is no wider than its window").isLessThanOrEqualTo(0);
        nothingWentWrong();
    }

    public void keepPicture(String name) {
        page.screenshot(
                new ScreenshotOptions()
                        .setPath(PICTURES.resolve(name + ".png"))
                        .setFullPage(true)
                        .setAnimations(
                                com.microsoft.playwright.options.ScreenshotAnimations.DISABLED));
    }

    /** That no script failed, and none did what the page's policy forbids. */
    public void nothingWentWrong() {
        assertThat(faults).isEmpty();
    }

    private int overflow() {
        var wider =
                page.evaluate(
                        "() => document.documentElement.scrollWidth -"
                                + " document.documentElement.clientWidth");
        return ((Number) wider).intValue();
    }

    private static GetByRoleOptions named(String name) {
        return new GetByRoleOptions().setName(name).setExact(true);
    }
}
