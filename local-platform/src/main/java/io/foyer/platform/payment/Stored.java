package io.foyer.platform.payment;

/** Something kept in a table under its id. */
interface Stored {
    String id();
}
