package io.foyer.platform.demo;

import java.util.List;

/** Where the demo accounts read their mail. */
@FunctionalInterface
public interface Mailbox {

    /** The texts of all mails to the address, oldest first. */
    List<String> textsTo(String address);
}
