package io.foyer.queue.place;

import io.foyer.common.background.BackgroundLoop;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** Takes the joins that have gathered for it and writes those of each line in one transaction. */
class JoinWriter extends BackgroundLoop {

    private final int number;
    private final JoinQueue queue;
    private final Joining joining;
    private final DistributionSummary sizes;

    JoinWriter(int number, JoinQueue queue, Joining joining, MeterRegistry metrics) {
        super("joins-" + number, metrics);
        this.number = number;
        this.queue = queue;
        this.joining = joining;
        this.sizes = metrics.summary("foyer.line.group");
    }

    @Override
    protected void step() throws InterruptedException {
        queue.take(number).stream()
                .collect(
                        Collectors.groupingBy(
                                asked -> asked.wish().showtimeId(),
                                LinkedHashMap::new,
                                Collectors.toList()))
                .values()
                .forEach(this::answer);
    }

    /**
     * What fails is everybody's failure: the transaction leaves nothing, and each may ask again.
     */
    private void answer(List<AskedJoin> group) {
        sizes.record(group.size());
        try {
            var outcomes = joining.join(group.stream().map(AskedJoin::wish).toList());
            for (var i = 0; i < group.size(); i++) {
                group.get(i).answer().complete(outcomes.get(i));
            }
        } catch (RuntimeException | Error failure) {
            // The writer lives on whatever it was; who waits is told.
            group.forEach(asked -> asked.answer().completeExceptionally(failure));
        }
    }
}
