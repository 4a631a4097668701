/** What the platform is measured against: servers that do next to nothing on the same stack. */
@NullMarked
package io.foyer.benchmarks.limit;

import org.jspecify.annotations.NullMarked;
