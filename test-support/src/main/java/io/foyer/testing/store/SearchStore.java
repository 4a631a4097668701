package io.foyer.testing.store;

import java.net.URI;

/**
 * A real Elasticsearch and the part of it that is the caller's own.
 *
 * @param indexPrefix begins every index and alias the caller makes
 */
public record SearchStore(URI url, String indexPrefix) {}
