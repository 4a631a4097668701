package io.foyer.search.popular;

import io.foyer.common.cache.Representation;

/**
 * An answer ready to be sent.
 *
 * @param broad whether it is a page of many: what one page holds is looked for by somebody who
 *     knows what, and may have just put it there
 * @param degraded whether it is the best there is just now and not what it should be
 */
public record ReadyAnswer(Representation page, boolean broad, boolean degraded) {}
