package io.foyer.search.names;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A name that begins like what was typed.
 *
 * @param text in its own spelling
 * @param id of the event, performer or venue, when only one has this name; absent for a city
 */
record Suggestion(String text, NameKind kind, @Nullable UUID id) {}
