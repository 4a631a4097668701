package io.foyer.queue.presence;

/** Has what an instance has seen written down now, for tests whose clock is ahead of the loop. */
public final class PresenceAtOnce {

    private PresenceAtOnce() {}

    public static void writeDown(Presence presence) {
        presence.flush();
    }
}
