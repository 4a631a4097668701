package io.foyer.search.index;

import org.jspecify.annotations.Nullable;

/** Elasticsearch cannot be reached, or does not take what is written to it just now. */
public class IndexUnavailable extends RuntimeException {

    IndexUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
