/** Answers that many ask for: made once, kept for seconds, here and in Redis. */
@NullMarked
package io.foyer.search.popular;

import org.jspecify.annotations.NullMarked;
