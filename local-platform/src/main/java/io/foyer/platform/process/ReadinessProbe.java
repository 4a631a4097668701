package io.foyer.platform.process;

/** Asks, within a second or so and without throwing, whether something can be used already. */
@FunctionalInterface
public interface ReadinessProbe {

    boolean isReady();
}
