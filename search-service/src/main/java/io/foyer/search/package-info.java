/** Search: the change stream from listings to Elasticsearch, and the search API. */
@NullMarked
package io.foyer.search;

import org.jspecify.annotations.NullMarked;
