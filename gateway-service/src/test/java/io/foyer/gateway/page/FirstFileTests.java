package io.foyer.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Modules joined in one file do what they did apart, and there is each once. */
class FirstFileTests {

    private static final String MAIN = "assets/js/main.js";
    private static final String PAGE = "assets/js/pages/home.js";

    private final Map<String, String> written =
            new TreeMap<>(
                    Map.of(
                            MAIN,
                            "import { find } from './routes.js';\nimport * as session from"
                                    + " './session.js';\nawait find(session);\n",
                            "assets/js/routes.js",
                            "export const find = () => [() => import('./pages/home.js'), () =>"
                                    + " import('./pages/later.js')];\n",
                            "assets/js/session.js",
                            "export async function begin() {}\nexport class Session {}\n",
                            PAGE,
                            "import { begin as start } from '../session.js';\nconst HERE ="
                                    + " import.meta.url;\nexport const show = () => start(HERE);\n",
                            "assets/js/pages/later.js",
                            "import { begin } from '../session.js';\nimport { own } from"
                                    + " './own.js';\nexport const show = () => begin(own);\n",
                            "assets/js/pages/own.js",
                            "export const own = 1;\n"));

    @Test
    void eachStandsBehindWhatItImportsAndGivesBackWhatItExports() {
        assertThat(first().text())
                .containsSubsequence(
                        "const $routes = (() => {",
                        "const find = () =>",
                        "return { find };",
                        "const $session = (() => {",
                        "return { begin, Session };",
                        "const $pages$home = (() => {",
                        "const { begin: start } = $session;",
                        "return { show };",
                        "export { $routes, $session, $pages$home };");
    }

    @Test
    void whatIsImportedLaterIsTakenFromTheFileWhereItIsInIt() {
        assertThat(first().text())
                .contains("() => Promise.resolve($pages$home)", "() => import('./pages/later.js')");
    }

    @Test
    void aModuleKnowsWhereItWouldBe() {
        assertThat(first().text())
                .contains("const HERE = new URL('./pages/home.js', import.meta.url).href;");
    }

    @Test
    void whoeverImportsOneOfThemGetsTheSame() {
        assertThat(text(MAIN))
                .isEqualTo(
                        "import { $routes } from './first.js'; const { find } = $routes;\nimport {"
                                + " $session } from './first.js'; const session ="
                                + " $session;\nawait find(session);\n");
        assertThat(text("assets/js/pages/later.js"))
                .contains(
                        "import { $session } from '../first.js'; const { begin } = $session;",
                        "import { own } from './own.js';");
        assertThat(text("assets/js/session.js"))
                .isEqualTo(
                        "import { $session } from './first.js';\n"
                                + "export const { begin, Session } = $session;\n");
    }

    @Test
    void aVersionOfOneTextOnlyIsAnotherVersion() {
        var before = files().version();
        written.put(PAGE, written.get(PAGE) + "// another\n");

        assertThat(files().version()).isNotEqualTo(before);
    }

    @Test
    void whatItDoesNotUnderstandIsNotSent() {
        for (var strange :
                List.of(
                        "export let changes = 1;\n",
                        "export default {};\n",
                        "const waits = await fetch('/');\n",
                        "import {\n  begin,\n} from '../session.js';\n",
                        "export const words = (name) => import(`../${name}.js`);\n")) {
            written.put(PAGE, strange);
            assertThatThrownBy(this::files)
                    .as(strange)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(PAGE);
        }
    }

    @Test
    void modulesThatImportEachOtherAreNotSent() {
        written.put("assets/js/session.js", "import { show } from './pages/home.js';\n");

        assertThatThrownBy(this::files).hasMessageContaining("import each other");
    }

    private Asset first() {
        return files().find(FirstFile.PATH).orElseThrow();
    }

    private String text(String path) {
        return files().find(path).orElseThrow().text();
    }

    private Assets files() {
        var all = new TreeMap<String, Asset>();
        written.forEach(
                (path, text) ->
                        all.put(path, Asset.of(path, text.getBytes(StandardCharsets.UTF_8))));
        return new FirstFile(new Assets(all), List.of(MAIN, PAGE)).among();
    }
}
