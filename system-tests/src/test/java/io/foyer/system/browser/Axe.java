package io.foyer.system.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Looks at a page as people with other eyes, ears and hands would, by the rules of WCAG 2.2 AA. */
final class Axe {

    private static final String SCRIPT = read();

    /** Nobody has to read what is still fading in: what ends by itself is waited for. */
    private static final String RUN =
            """
            async () => {
              const ends = ({ effect }) => Number.isFinite(effect.getComputedTiming().endTime);
              await Promise.allSettled(document.getAnimations().filter(ends).map(it => it.finished));
              const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
              const { violations } = await axe.run(document, { runOnly: { type: 'tag', values: tags } });
              return violations.flatMap(({ id, help, nodes }) =>
                nodes.map(({ html, failureSummary }) => `${id}: ${help}\\n  ${html}\\n  ${failureSummary}`));
            }
            """;

    private Axe() {}

    /** What is wrong, each with the element it is about; empty when nothing is. */
    @SuppressWarnings("unchecked")
    static List<String> violations(Page page) {
        page.evaluate(SCRIPT);
        return (List<String>) page.evaluate(RUN);
    }

    private static String read() {
        try (var script = Axe.class.getResourceAsStream("/axe.min.js")) {
            if (script == null) {
                throw new IllegalStateException("axe-core is not on the class path");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
