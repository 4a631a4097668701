package io.foyer.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale.LanguageRange;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

/** The files of the web client among themselves: what one names is there, in both languages. */
class WebClientTests {

    private static final Assets ASSETS = Assets.read("classpath:/static/");
    private static final String MODULES = "assets/js/";
    private static final Pattern LATER = Pattern.compile("import\\('(\\.[^']+)'\\)");
    private static final Pattern MESSAGE =
            Pattern.compile(
                    "\\b(?:t|phrase)\\((?:[^'()]*\\? )?'([\\w-]+)\\.([\\w.-]+)'(?: :"
                            + " '([\\w-]+)\\.([\\w.-]+)')?");
    private static final Pattern KEY =
            Pattern.compile("^  (?:'([\\w.-]+)'|(\\w+)):", Pattern.MULTILINE);

    static Stream<String> modules() {
        return ASSETS.all().keySet().stream()
                .filter(path -> path.startsWith(MODULES) && path.endsWith(".js"));
    }

    static Stream<String> english() {
        return modules().filter(path -> path.startsWith(MODULES + "messages/en/"));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void everythingThatAModuleImportsIsThere(String path) {
        assertThat(new ModuleGraph(ASSETS).importsOf(path))
                .allSatisfy(imported -> assertThat(ASSETS.find(imported)).as(imported).isPresent());
        assertThat(later(path))
                .allSatisfy(imported -> assertThat(ASSETS.find(imported)).as(imported).isPresent());
    }

    @ParameterizedTest
    @MethodSource("english")
    void everyMessageIsThereInGermanToo(String path) {
        var german = path.replace("/en/", "/de/");

        assertThat(keysOf(german)).isEqualTo(keysOf(path)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void everyMessageThatAModuleSaysExists(String path) {
        var text = ASSETS.find(path).orElseThrow().text();

        MESSAGE.matcher(text)
                .results()
                .forEach(
                        said -> {
                            assertThat(messages(said.group(1))).contains(said.group(2));
                            if (said.group(3) != null) {
                                assertThat(messages(said.group(3))).contains(said.group(4));
                            }
                        });
    }

    /** What it weighs is nothing that a first view could bear, nor what a strict policy allows. */
    @ParameterizedTest
    @EnumSource(Library.class)
    void othersCodeIsLoadedLaterAndRunsUnderOurPolicy(Library library) {
        assertThat(modules())
                .allSatisfy(
                        path ->
                                assertThat(new ModuleGraph(ASSETS).importsOf(path))
                                        .doesNotContain(library.path()));
        assertThat(modules()).anySatisfy(path -> assertThat(later(path)).contains(library.path()));
        var code = ASSETS.find(library.path()).orElseThrow();
        assertThat(code.zipped()).hasSizeLessThan(100_000);
        assertThat(code.text()).doesNotContain("eval(", "new Function(");
        assertThat(code.type()).hasToString("text/javascript;charset=UTF-8");
    }

    @Test
    void theVersionIsThatOfAllFilesTogether() {
        assertThat(ASSETS.version()).matches("v-[0-9a-f]{12}");
        assertThat(Assets.read("classpath:/static/").version()).isEqualTo(ASSETS.version());
    }

    @Test
    void thePageTellsTheBrowserAtOnceWhatItsModulesImport() {
        var built = WebClient.Version.read(new PageProperties("classpath:/static/", false));
        var page = built.index(LanguageRange.parse("en")).text();
        var here = "/assets/" + built.assets().version();

        assertThat(page)
                .contains(
                        "<link rel=\"modulepreload\" href=\"" + here + "/js/main.js\">",
                        "<link rel=\"modulepreload\" href=\"" + here + "/js/first.js\">",
                        "<link rel=\"stylesheet\" href=\"" + here + "/foyer.css\">")
                .doesNotContain("\"/assets/js", "/js/i18n.js", "/js/pages/search.js");
    }

    @Test
    void whoeverWorksOnItGetsModulesAsTheyAreWritten() {
        var written = WebClient.Version.read(new PageProperties("classpath:/static/", true));

        assertThat(written.assets().find(FirstFile.PATH)).isEmpty();
        assertThat(written.index(LanguageRange.parse("en")).text())
                .contains("/js/i18n.js\">", "/js/pages/search.js\">");
    }

    @Test
    void withoutSettingsItIsWhatWasBuilt() {
        var defaults =
                Binder.get(new MockEnvironment()).bindOrCreate("foyer.page", PageProperties.class);

        assertThat(defaults).isEqualTo(new PageProperties("classpath:/static/", false));
    }

    private static List<String> later(String path) {
        return LATER.matcher(ASSETS.find(path).orElseThrow().text())
                .results()
                .map(match -> ModuleGraph.resolve(path, match.group(1)))
                .toList();
    }

    private static Set<String> messages(String area) {
        return keysOf(MODULES + "messages/en/" + area + ".js");
    }

    private static Set<String> keysOf(String path) {
        var keys = new TreeSet<String>();
        var text = ASSETS.find(path).orElseThrow(() -> new AssertionError(path)).text();
        KEY.matcher(text)
                .results()
                .forEach(key -> keys.add(key.group(1) == null ? key.group(2) : key.group(1)));
        return keys;
    }
}
