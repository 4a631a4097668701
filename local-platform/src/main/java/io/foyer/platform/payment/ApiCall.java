package io.foyer.platform.payment;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One request to the API.
 *
 * @param idempotencyKey as sent; meaningful on POST only
 * @param fromBrowser whether it came with the publishable key
 * @param settling how long the bank is made to take over an answer; absent means no time
 */
record ApiCall(
        String method,
        String path,
        FormParameters parameters,
        String requestId,
        @Nullable String idempotencyKey,
        boolean fromBrowser,
        @Nullable Duration settling) {

    /** The call being executed, so that the events it causes can name it. */
    static final ScopedValue<ApiCall> CURRENT = ScopedValue.newInstance();

    ApiCall settlingAfter(@Nullable Duration wait) {
        return new ApiCall(method, path, parameters, requestId, idempotencyKey, fromBrowser, wait);
    }
}
