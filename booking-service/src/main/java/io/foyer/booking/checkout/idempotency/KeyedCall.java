package io.foyer.booking.checkout.idempotency;

import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;

/**
 * A call that keeps its key by itself, in the very transaction that writes what it makes; so a key
 * costs no transaction of its own.
 *
 * @param <T> body of its answer
 */
public interface KeyedCall<T> {

    /**
     * The showtime it is about. Ids of what is made begin like its id, so that they lie together in
     * indexes.
     */
    UUID showtimeId();

    /**
     * Makes it, unless it is made already.
     *
     * @param id what it is called; the same for the same key and request
     * @param looked the request, to be kept with it, and what the look for its key found; absent
     *     when somebody else keeps the key
     * @return absent when the key was taken in the meantime, and nothing was made
     */
    Optional<ResponseEntity<T>> run(UUID id, Optional<LookedUp> looked);

    /**
     * What {@link #run} answered, once more.
     *
     * @param receipt what it kept of its answer
     */
    ResponseEntity<T> again(UUID id, String receipt);
}
