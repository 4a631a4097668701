@NullMarked
package io.foyer.benchmarks;

import org.jspecify.annotations.NullMarked;
