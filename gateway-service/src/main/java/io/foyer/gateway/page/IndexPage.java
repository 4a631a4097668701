package io.foyer.gateway.page;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The one page, as it is sent: the addresses of its files carry their version, and each module that
 * it preloads brings those that it imports. Preloaded words are those of a language.
 */
final class IndexPage {

    static final String USUAL_LANGUAGE = "en";
    private static final String WORDS = "assets/js/messages/";
    private static final Pattern PRELOAD =
            Pattern.compile("[ \\t]*<link rel=\"modulepreload\" href=\"/(assets/[^\"]+)\">\\R?");

    private final Assets assets;
    private final Set<String> joined;

    /**
     * @param joined the modules that need not be preloaded, since another file has what they are
     */
    IndexPage(Assets assets, Set<String> joined) {
        this.assets = assets;
        this.joined = joined;
    }

    /** What the page as it was written preloads. */
    static List<String> preloads(Assets written) {
        return PRELOAD.matcher(page(written).text()).results().map(each -> each.group(1)).toList();
    }

    /** The page for each language that there are words in. */
    Map<String, Asset> versioned() {
        var pages = new TreeMap<String, Asset>();
        assets.all().keySet().stream()
                .filter(path -> path.startsWith(WORDS))
                .map(path -> path.substring(WORDS.length()).replaceFirst("/.*", ""))
                .forEach(language -> pages.computeIfAbsent(language, this::versioned));
        return pages;
    }

    private Asset versioned(String language) {
        var usual = "/" + WORDS + USUAL_LANGUAGE + "/";
        var page = page(assets);
        return page.with(
                preloading(page.text().replace(usual, "/" + WORDS + language + "/"))
                        .replace("\"/assets/", "\"/assets/" + assets.version() + "/"));
    }

    private String preloading(String page) {
        var graph = new ModuleGraph(assets);
        var modules = new LinkedHashSet<String>();
        PRELOAD.matcher(page)
                .results()
                .map(match -> match.group(1))
                .filter(path -> !joined.contains(path))
                .forEach(path -> modules.addAll(graph.from(path)));
        var links =
                modules.stream()
                        .map("  <link rel=\"modulepreload\" href=\"/%s\">\n"::formatted)
                        .collect(Collectors.joining());
        return PRELOAD.matcher(PRELOAD.matcher(page).replaceFirst(Matcher.quoteReplacement("\0")))
                .replaceAll("")
                .replace("\0", links);
    }

    private static Asset page(Assets assets) {
        return assets.find("index.html").orElseThrow();
    }
}
