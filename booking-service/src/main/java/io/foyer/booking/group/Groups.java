package io.foyer.booking.group;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Makes groups and ends them with the application. */
@Component
public class Groups implements DisposableBean {

    private final GroupProperties limits;
    private final MeterRegistry metrics;
    private final List<Group<?, ?>> made = new CopyOnWriteArrayList<>();

    public Groups(GroupProperties limits, MeterRegistry metrics) {
        this.limits = limits;
        this.metrics = metrics;
    }

    /**
     * Statements that change something, each a transaction that waits for the disk: a second one is
     * made ready meanwhile.
     *
     * @param name of its metrics and threads
     * @param call answers each question of a list in its place, in one transaction
     */
    public <Q, A> Group<Q, A> ofWrites(String name, Function<List<Q>, List<A>> call) {
        return of(name, limits.writers(), call);
    }

    /**
     * Statements that only read. They are short, and a second at the same time halves the groups.
     */
    public <Q, A> Group<Q, A> ofReads(String name, Function<List<Q>, List<A>> call) {
        return of(name, 1, call);
    }

    private <Q, A> Group<Q, A> of(String name, int writers, Function<List<Q>, List<A>> call) {
        var group = new Group<>(name, limits, writers, call, metrics);
        made.add(group);
        return group;
    }

    @Override
    public void destroy() {
        made.forEach(Group::close);
    }
}
