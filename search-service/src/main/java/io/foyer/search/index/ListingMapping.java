package io.foyer.search.index;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The mapping of {@code elasticsearch/listings.json}. Its {@code _meta.revision} is raised by one
 * with every change of the mapping or of what {@link ListingDocument} puts into its fields; an
 * index of a lower revision is then rebuilt by itself.
 */
final class ListingMapping {

    /** The revision that this code reads and writes. */
    static final int REVISION = readRevision();

    private ListingMapping() {}

    static InputStream json() {
        var json = ListingMapping.class.getResourceAsStream("/elasticsearch/listings.json");
        if (json == null) {
            throw new IllegalStateException("The mapping of the listings is missing");
        }
        return json;
    }

    private static int readRevision() {
        try (var json = json()) {
            return new JsonMapper().readTree(json).at("/mappings/_meta/revision").asInt();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
