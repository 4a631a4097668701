/** Debezium's stream of listing changes into the index: one leader, supervised. */
@NullMarked
package io.foyer.search.changestream;

import org.jspecify.annotations.NullMarked;
