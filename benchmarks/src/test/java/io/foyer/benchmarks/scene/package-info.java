@NullMarked
package io.foyer.benchmarks.scene;

import org.jspecify.annotations.NullMarked;
