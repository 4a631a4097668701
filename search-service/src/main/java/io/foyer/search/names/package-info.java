/** Names that are suggested while somebody types: counted from the copy, kept in an index. */
@NullMarked
package io.foyer.search.names;

import org.jspecify.annotations.NullMarked;
