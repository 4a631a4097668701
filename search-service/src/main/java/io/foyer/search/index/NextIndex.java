package io.foyer.search.index;

import java.util.Optional;

/**
 * The index that is being built, if one is.
 *
 * <p>Whoever writes asks <em>at each write, after reading the rows</em>. That order is what makes
 * building an index under writes safe without a lock: a writer that was told of no next index asked
 * before the filling began, so it had read its rows before, and the filling, which reads later,
 * sees those states or younger ones. Were the answer remembered, a row that changed in between
 * would be missing in the next index.
 */
@FunctionalInterface
interface NextIndex {

    Optional<ListingDocuments> now();
}
