package io.foyer.account.privacy;

import java.net.URI;

/**
 * A service that holds something about people.
 *
 * @param name as it names itself in its answers
 */
record Holder(String name, URI url) {}
