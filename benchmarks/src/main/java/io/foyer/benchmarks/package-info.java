/** Runs measures against a platform of their own and prints each beside its limit. */
@NullMarked
package io.foyer.benchmarks;

import org.jspecify.annotations.NullMarked;
