package io.foyer.search.popular;

import io.foyer.common.cache.Representation;

/**
 * An answer ready to be sent.
 *
 * @param degraded whether it is the best there is just now and not what it should be
 */
public record ReadyAnswer(Representation page, boolean degraded) {}
