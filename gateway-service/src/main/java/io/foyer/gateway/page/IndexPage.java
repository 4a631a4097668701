package io.foyer.gateway.page;

import java.util.LinkedHashSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The one page, as it is sent: the addresses of its files carry their version, and each module that
 * it preloads brings those that it imports.
 */
final class IndexPage {

    private static final Pattern PRELOAD =
            Pattern.compile("[ \\t]*<link rel=\"modulepreload\" href=\"/(assets/[^\"]+)\">\\R?");

    private final Assets assets;

    IndexPage(Assets assets) {
        this.assets = assets;
    }

    Asset versioned() {
        var index = assets.find("index.html").orElseThrow();
        return index.with(
                preloading(index.text())
                        .replace("\"/assets/", "\"/assets/" + assets.version() + "/"));
    }

    private String preloading(String page) {
        var graph = new ModuleGraph(assets);
        var modules = new LinkedHashSet<String>();
        PRELOAD.matcher(page)
                .results()
                .forEach(match -> modules.addAll(graph.from(match.group(1))));
        var links =
                modules.stream()
                        .map("  <link rel=\"modulepreload\" href=\"/%s\">\n"::formatted)
                        .collect(Collectors.joining());
        return PRELOAD.matcher(PRELOAD.matcher(page).replaceFirst(Matcher.quoteReplacement("\0")))
                .replaceAll("")
                .replace("\0", links);
    }
}
