/** The load generator: a process of its own, open-loop and closed-loop. */
@NullMarked
package io.foyer.benchmarks.load;

import org.jspecify.annotations.NullMarked;
