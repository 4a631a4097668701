package io.foyer.gateway.page;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.regex.Pattern;

/**
 * What a module imports, and what those import: known to a browser only step by step, one round
 * trip each, unless it is told.
 */
final class ModuleGraph {

    private static final Pattern IMPORT =
            Pattern.compile("^(?:import|export)\\s[^'(]*'(\\.[^']+)'", Pattern.MULTILINE);

    private final Assets assets;

    ModuleGraph(Assets assets) {
        this.assets = assets;
    }

    /** A module and all that is imported with it at once; what it imports later is not. */
    SequencedSet<String> from(String path) {
        var found = new LinkedHashSet<String>();
        follow(path, found);
        return found;
    }

    /** What one module imports at once. */
    List<String> importsOf(String path) {
        return assets.find(path).stream()
                .flatMap(module -> IMPORT.matcher(module.text()).results())
                .map(match -> resolve(path, match.group(1)))
                .toList();
    }

    static String resolve(String path, String imported) {
        return URI.create("/" + path).resolve(imported).getPath().substring(1);
    }

    private void follow(String path, SequencedSet<String> found) {
        if (found.add(path)) {
            importsOf(path).forEach(imported -> follow(imported, found));
        }
    }
}
