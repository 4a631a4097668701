/** Proof that the arithmetic is right. */
@NullMarked
package io.foyer.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
