package io.foyer.common.session;

/**
 * The log-ins that were ended and may still have access tokens that have not expired. Asked for
 * every token, so it answers from memory and never waits.
 */
@FunctionalInterface
public interface EndedSessions {

    /**
     * Whether tokens of this log-in are no longer good.
     *
     * @param sessionId a token's {@code sid}
     */
    boolean contains(String sessionId);

    /** For whoever has nobody to tell it. */
    static EndedSessions none() {
        return _ -> false;
    }
}
