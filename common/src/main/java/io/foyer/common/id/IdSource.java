package io.foyer.common.id;

import java.util.UUID;

/** Gives ids from outside the domain, so that tests decide them. Safe for concurrent use. */
@FunctionalInterface
public interface IdSource {

    /** A new id: a UUID of version 7, so that ids sort by the time they were made. */
    UUID next();
}
