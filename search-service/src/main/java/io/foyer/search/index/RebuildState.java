package io.foyer.search.index;

import java.util.Set;

/**
 * Where a rebuild stands.
 *
 * <table>
 * <caption>Transitions</caption>
 * <tr><th>from</th><th>to</th><th>when</th></tr>
 * <tr><td>STARTING</td><td>FILLING</td><td>the next index is created; from here on writers write to it too</td></tr>
 * <tr><td>FILLING</td><td>VERIFYING</td><td>the last row was written</td></tr>
 * <tr><td>FILLING, VERIFYING</td><td>STARTING</td><td>the next index is gone</td></tr>
 * <tr><td>VERIFYING</td><td>DONE</td><td>nothing differs, and the alias names the next index</td></tr>
 * <tr><td>STARTING, FILLING, VERIFYING</td><td>FAILED</td><td>too much was refused, another index
 * came into use, or another revision of the code needs a rebuild of its own</td></tr>
 * <tr><td>DONE</td><td>ROLLING_BACK</td><td>an operator wants the index before</td></tr>
 * <tr><td>ROLLING_BACK</td><td>ROLLED_BACK</td><td>the alias names it and it was brought up to date</td></tr>
 * <tr><td>ROLLING_BACK</td><td>FAILED</td><td>another index came into use</td></tr>
 * </table>
 */
public enum RebuildState {
    STARTING,
    FILLING,
    VERIFYING,
    DONE,
    FAILED,
    ROLLING_BACK,
    ROLLED_BACK;

    private Set<RebuildState> next() {
        return switch (this) {
            case STARTING -> Set.of(FILLING, FAILED);
            case FILLING -> Set.of(VERIFYING, STARTING, FAILED);
            case VERIFYING -> Set.of(DONE, STARTING, FAILED);
            case DONE -> Set.of(ROLLING_BACK);
            case ROLLING_BACK -> Set.of(ROLLED_BACK, FAILED);
            case FAILED, ROLLED_BACK -> Set.of();
        };
    }

    boolean canBecome(RebuildState other) {
        return other == this || next().contains(other);
    }

    /** Whether somebody has to go on with it. */
    boolean isLive() {
        return switch (this) {
            case STARTING, FILLING, VERIFYING, ROLLING_BACK -> true;
            case DONE, FAILED, ROLLED_BACK -> false;
        };
    }
}
