package io.foyer.event.planning.web;

import io.foyer.common.security.Caller;
import java.util.Optional;
import java.util.UUID;

/**
 * The {@code Idempotency-Key} of a request, if it has one.
 *
 * @param key up to 200 printable characters
 */
record RequestKey(Optional<String> key) {

    /** The request it is the key of. */
    KeyedRequest of(Caller caller, String call, UUID object, Record body) {
        return new KeyedRequest(caller.accountId(), key, call, object, body);
    }

    /** A request that is to be carried out once, however often it is sent. */
    record KeyedRequest(
            UUID accountId, Optional<String> key, String call, UUID object, Record body) {}
}
