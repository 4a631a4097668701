package io.foyer.system.browser;

import com.microsoft.playwright.Browser.NewContextOptions;

/** What somebody looks at the client with. */
public enum Screen {
    DESKTOP(1280, 860, false),
    PHONE(390, 844, true),

    /** The narrowest that everything must fit on. */
    SMALL(320, 640, true);

    private final int width;
    private final int height;
    private final boolean touch;

    Screen(int width, int height, boolean touch) {
        this.width = width;
        this.height = height;
        this.touch = touch;
    }

    NewContextOptions options() {
        return new NewContextOptions()
                .setViewportSize(width, height)
                .setHasTouch(touch)
                .setIsMobile(touch)
                .setLocale("en-GB")
                .setTimezoneId("Europe/Lisbon");
    }
}
