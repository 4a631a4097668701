/** Other spellings of the API's paths. */
@NullMarked
package io.foyer.gateway.alias;

import org.jspecify.annotations.NullMarked;
