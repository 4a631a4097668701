package io.foyer.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import io.foyer.system.client.Show;
import java.util.List;

/**
 * What the drawn house says by its colours, read from the canvas while all of the house is shown.
 */
final class ColoursOnTheMap {

    private static final int PATIENCE = 20_000;

    /**
     * Of the colours at a row's seats the most frequent, named by the price that has it in the
     * legend, or as the style sheet names it. Numbers and signs stand in the middle of a seat.
     */
    private static final String READ =
            """
            async ([showtimeId, sectionName, rowLabel]) => {
              const { House } = await import('/assets/js/seats/house.js');
              const { colourOf } = await import('/assets/js/seats/shapes.js');
              const answer = await fetch(`/api/v1/showtimes/${showtimeId}/seat-map`, { cache: 'no-store' });
              const house = new House(await answer.json());
              const canvas = document.querySelector('.map canvas');
              const colour = (name) => {
                const probe = document.createElement('span');
                probe.style.color = `var(${name})`;
                canvas.parentElement.append(probe);
                const channels = getComputedStyle(probe).color.match(/\\d+/g).slice(0, 3).map(Number);
                probe.remove();
                return channels;
              };
              const known = [...house.tiers.map(({ name, rank }) => [name, colour(colourOf(rank))]),
                ...['--surface', '--raised', '--ink', '--seat-taken', '--seat-held', '--seat-none'].map((name) => [name, colour(name)])];
              const { clientWidth: width, clientHeight: height } = canvas;
              const { left, top, right, bottom } = house.box;
              const margin = 6 * house.spacing;
              const scale = Math.min(width / (right - left + margin), height / (bottom - top + margin));
              const context = canvas.getContext('2d');
              const counts = new Map();
              const { rows } = house.sections.find(({ name }) => name === sectionName);
              for (const { x, y } of rows.find(({ label }) => label === rowLabel).seats) {
                for (const [dx, dy] of [[-0.22, 0.12], [0.22, 0.12], [0, 0.25]]) {
                  const seen = context.getImageData(
                    (width / 2 + (x + dx * house.spacing - (left + right) / 2) * scale) * devicePixelRatio,
                    (height / 2 + (y + dy * house.spacing - (top + bottom) / 2) * scale) * devicePixelRatio, 1, 1).data;
                  const far = ([, channels]) => channels.reduce((sum, each, i) => sum + (each - seen[i]) ** 2, 0);
                  const [name] = seen[3] ? known.reduce((a, b) => (far(b) < far(a) ? b : a)) : ['nothing'];
                  counts.set(name, (counts.get(name) ?? 0) + 1);
                }
              }
              return [...counts].sort((a, b) => b[1] - a[1])[0][0];
            }
            """;

    private final Page page;
    private final Show show;

    ColoursOnTheMap(Visitor visitor, Show show) {
        this.page = visitor.page();
        this.show = show;
    }

    /** Waits until a row is drawn in the colour of this price. */
    void tell(String section, String row, String tier) {
        try {
            page.waitForCondition(
                    () -> tier.equals(of(section, row)),
                    new Page.WaitForConditionOptions().setTimeout(PATIENCE));
        } catch (TimeoutError never) {
            assertThat(of(section, row)).as("%s, row %s", section, row).isEqualTo(tier);
        }
    }

    private Object of(String section, String row) {
        return page.evaluate(READ, List.of(show.showtimeId(), section, row));
    }
}
