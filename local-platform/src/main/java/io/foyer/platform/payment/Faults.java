package io.foyer.platform.payment;

import java.util.List;
import java.util.random.RandomGenerator;

/** The fault switches of the API's calls. Thread-safe. */
public final class Faults {

    private final Switches<FaultRule> switches;

    Faults(RandomGenerator random) {
        switches = new Switches<>(FaultRule::times, FaultRule::probability, random);
    }

    /** Switches a fault on. */
    public void add(FaultRule rule) {
        switches.add(rule);
    }

    /** Switches all faults off. */
    public void clear() {
        switches.clear();
    }

    /** The faults that are not used up. */
    public List<FaultRule> all() {
        return switches.all();
    }

    FaultPlan plan(Operation operation) {
        return new FaultPlan(switches.hit(rule -> rule.concerns(operation)));
    }
}
