package io.foyer.platform.process;

import java.util.List;

/** What a JVM spends its first minute on. */
public enum JvmTuning {
    /**
     * Only the quick compiler: half the computing until ready, about two thirds of the later speed.
     */
    QUICK_START,
    /** Both compilers, as in production: for whoever measures. */
    FULL_SPEED;

    /** The options for the JVM. */
    public List<String> options() {
        return switch (this) {
            case QUICK_START -> List.of("-XX:TieredStopAtLevel=1");
            case FULL_SPEED -> List.of();
        };
    }
}
