package io.foyer.common.mail;

/** What became of handing a mail in. */
sealed interface Delivery {

    record Accepted() implements Delivery {}

    /** The server will never take this mail, so trying again is no use. */
    record Refused(String why) implements Delivery {}

    /** The server could not be reached, or not just now. */
    record Failed(String why) implements Delivery {}
}
