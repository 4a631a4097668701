package io.foyer.gateway.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A module, and what becomes of its text when others, or it too, are in {@link FirstFile}. There it
 * is a function with its text inside, which gives back what it exports: {@code dom.js} is {@code
 * $dom}.
 *
 * <p>This understands what our modules are made of: imports of one line, exports of functions,
 * classes and constants. Whatever else it meets stops the gateway from starting.
 *
 * @param path of the file, such as {@code assets/js/dom.js}
 * @param text as it was written
 * @param joined the paths of those in the file
 */
record JoinedModule(String path, String text, Set<String> joined) {

    static final String FOLDER = "assets/js/";
    private static final Pattern IMPORT =
            Pattern.compile("^import (?:(.+) from )?'(\\.[^']+)';$", Pattern.MULTILINE);
    private static final Pattern EXPORT =
            Pattern.compile("^export ((?:async )?function|class|const) (\\w+)", Pattern.MULTILINE);
    private static final Pattern LATER = Pattern.compile("import\\('(\\.[^']+)'\\)");
    private static final Pattern STRANGE =
            Pattern.compile("^(?:import\\b|export\\b|(?:const .*= )?await\\b)", Pattern.MULTILINE);

    static boolean isOne(String path) {
        return path.startsWith(FOLDER) && path.endsWith(".js");
    }

    static String nameOf(String path) {
        return "$" + below(path).replaceFirst("\\.js$", "").replaceAll("\\W", "\\$");
    }

    /** As a part of the file. */
    String inside() {
        var body = each(IMPORT, text, it -> taken(it.group(1), it.group(2)));
        body = each(EXPORT, body, it -> it.group(1) + " " + it.group(2));
        body = each(LATER, body, it -> later(target(it.group(1))));
        if (STRANGE.matcher(body).find()
                || body.contains("import(`") && below(path).contains("/")) {
            throw new IllegalStateException(path + " cannot be joined with other modules");
        }
        body =
                body.replace(
                        "import.meta.url",
                        "new URL('./%s', import.meta.url).href".formatted(below(path)));
        return "\n// %s\nconst %s = (() => {\n%sreturn { %s };\n})();"
                .formatted(below(path), nameOf(path), body, String.join(", ", exported()));
    }

    /** What stands at its own address once it is in the file. */
    String handingOn() {
        return "import { %s } from '%s';\nexport const { %s } = %1$s;\n"
                .formatted(nameOf(path), file(), String.join(", ", exported()));
    }

    /** The same module, which takes from the file what is there. */
    String led() {
        return each(
                IMPORT, text, it -> joined.contains(target(it.group(2))) ? led(it) : it.group());
    }

    private String led(MatchResult found) {
        return found.group(1) == null
                ? "import '%s';".formatted(file())
                : "import { %s } from '%s'; %s"
                        .formatted(
                                nameOf(target(found.group(2))),
                                file(),
                                taken(found.group(1), found.group(2)));
    }

    private List<String> exported() {
        var names = new ArrayList<String>();
        EXPORT.matcher(text).results().forEach(found -> names.add(found.group(2)));
        return names;
    }

    /** {@code { a, b as c }} or {@code * as all}, of what another module gave back. */
    private String taken(@Nullable String wanted, String imported) {
        if (wanted == null) {
            return "";
        }
        var names = wanted.startsWith("* as ") ? wanted.substring(5) : wanted.replace(" as ", ": ");
        return "const %s = %s;".formatted(names, nameOf(target(imported)));
    }

    /** What is in the file is there by then: nothing is imported later before all of it has run. */
    private String later(String target) {
        return joined.contains(target)
                ? "Promise.resolve(%s)".formatted(nameOf(target))
                : "import('./%s')".formatted(below(target));
    }

    private String file() {
        var up = "../".repeat((int) below(path).chars().filter(each -> each == '/').count());
        return (up.isEmpty() ? "./" : up) + below(FirstFile.PATH);
    }

    private String target(String imported) {
        return ModuleGraph.resolve(path, imported);
    }

    private static String below(String path) {
        return path.substring(FOLDER.length());
    }

    private static String each(Pattern part, String text, Function<MatchResult, String> change) {
        return part.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(change.apply(found)));
    }
}
