/** The sources' spellings of buying: one call each, where the API has several. */
@NullMarked
package io.foyer.gateway.alias.purchase;

import org.jspecify.annotations.NullMarked;
