package io.foyer.gateway.page;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.Set;
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

    /**
     * @param pages the page by language
     */
    record Version(Assets assets, Map<String, Asset> pages) {

        /** Whoever works on the files gets them as they are written. */
        static Version read(PageProperties properties) {
            var written = Assets.read(properties.location());
            if (properties.reload()) {
                return new Version(written, new IndexPage(written, Set.of()).versioned());
            }
            var first = new FirstFile(written, IndexPage.preloads(written));
            var assets = first.among();
            return new Version(assets, new IndexPage(assets, first.modules()).versioned());
        }

        /** The page for who understands these languages, the best known first. */
        Asset index(List<LanguageRange> understood) {
            var language =
                    understood.stream()
                            .map(range -> range.getRange().split("-", 2)[0])
                            .filter(pages::containsKey)
                            .findFirst()
                            .orElse(IndexPage.USUAL_LANGUAGE);
            return requireNonNull(pages.get(language));
        }
    }
}
