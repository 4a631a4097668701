package io.foyer.gateway.page;

import org.springframework.stereotype.Component;

/** The files of the web client as they are now, with the page that leads to them. */
@Component
class WebClient {

    private final PageProperties properties;
    private volatile Version present;

    WebClient(PageProperties properties) {
        this.properties = properties;
        this.present = Version.read(properties);
    }

    /** For whoever opens the page: the newest, where files may change. */
    Version opened() {
        if (properties.reload()) {
            present = Version.read(properties);
        }
        return present;
    }

    Version present() {
        return present;
    }

    record Version(Assets assets, Asset index) {

        static Version read(PageProperties properties) {
            var assets = Assets.read(properties.location());
            return new Version(assets, new IndexPage(assets).versioned());
        }
    }
}
