/** What is measured, against which limit, and how often. */
@NullMarked
package io.foyer.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
