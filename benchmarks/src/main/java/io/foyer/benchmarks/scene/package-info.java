/** What a measure plays on: a platform, a sale, buyers with tokens, and the requests they send. */
@NullMarked
package io.foyer.benchmarks.scene;

import org.jspecify.annotations.NullMarked;
