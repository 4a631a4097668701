package io.foyer.system.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** People with a browser window each, who share nothing: not a cookie, not a cache. */
public final class Visitors {

    private final Browser browser;
    private final URI gateway;
    private final List<BrowserContext> windows = new ArrayList<>();

    Visitors(Browser browser, URI gateway) {
        this.browser = browser;
        this.gateway = gateway;
    }

    public Visitor on(Screen screen) {
        return with(screen.options());
    }

    /** Somebody whose browser is set up otherwise, such as one that speaks German. */
    public Visitor with(NewContextOptions options) {
        // As a browser names it, since the page's origin is what the platform calls itself.
        var window =
                browser.newContext(options.setBaseURL("http://localhost:" + gateway.getPort()));
        windows.add(window);
        return new Visitor(window);
    }

    void leave() {
        windows.forEach(BrowserContext::close);
        windows.clear();
    }
}
