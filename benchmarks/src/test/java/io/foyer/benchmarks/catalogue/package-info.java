@NullMarked
package io.foyer.benchmarks.catalogue;

import org.jspecify.annotations.NullMarked;
