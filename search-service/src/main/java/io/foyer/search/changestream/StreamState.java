package io.foyer.search.changestream;

import java.util.Set;

/**
 * Where this instance's change stream stands.
 *
 * <table>
 * <caption>Transitions</caption>
 * <tr><th>from</th><th>to</th><th>when</th></tr>
 * <tr><td>STOPPED</td><td>STANDBY</td><td>the application starts</td></tr>
 * <tr><td>STANDBY</td><td>PREPARING</td><td>this instance got the leader's lock</td></tr>
 * <tr><td>PREPARING</td><td>STREAMING</td><td>table, index and slot are fit and the slot is read</td></tr>
 * <tr><td>PREPARING</td><td>BACKING_OFF</td><td>one of them is not, or the engine does not come to read</td></tr>
 * <tr><td>STREAMING</td><td>BACKING_OFF</td><td>the engine failed, or the slot was lost</td></tr>
 * <tr><td>BACKING_OFF</td><td>PREPARING</td><td>the pause is over</td></tr>
 * <tr><td>PREPARING, STREAMING, BACKING_OFF</td><td>STANDBY</td><td>the lock was lost</td></tr>
 * <tr><td>any other</td><td>STOPPED</td><td>the application stops</td></tr>
 * </table>
 */
enum StreamState {
    STOPPED,
    STANDBY,
    PREPARING,
    STREAMING,
    BACKING_OFF;

    private Set<StreamState> next() {
        return switch (this) {
            case STOPPED -> Set.of(STANDBY);
            case STANDBY -> Set.of(PREPARING, STOPPED);
            case PREPARING -> Set.of(STREAMING, BACKING_OFF, STANDBY, STOPPED);
            case STREAMING -> Set.of(BACKING_OFF, STANDBY, STOPPED);
            case BACKING_OFF -> Set.of(PREPARING, STANDBY, STOPPED);
        };
    }

    boolean canBecome(StreamState other) {
        return next().contains(other);
    }
}
