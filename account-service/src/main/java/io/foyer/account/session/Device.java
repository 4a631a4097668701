package io.foyer.account.session;

import io.foyer.account.client.ClientAddress;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of where somebody logged in, so that they recognise it in the list of their sessions
 * and no more can be read from it.
 */
record Device(@Nullable String userAgent, String network) {

    static final int USER_AGENT_LENGTH = 120;

    static Device of(@Nullable String userAgent, ClientAddress address) {
        return new Device(userAgent == null ? null : shortened(userAgent), address.network());
    }

    private static String shortened(String userAgent) {
        var printable = userAgent.replaceAll("\\p{Cntrl}", " ").strip();
        return printable.length() <= USER_AGENT_LENGTH
                ? printable
                : printable.substring(0, USER_AGENT_LENGTH);
    }
}
