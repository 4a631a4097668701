/** Proof that the generator tells the truth. */
@NullMarked
package io.foyer.benchmarks.load;

import org.jspecify.annotations.NullMarked;
