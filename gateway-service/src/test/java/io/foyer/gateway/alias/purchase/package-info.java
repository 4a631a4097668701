/** Tests of the sources' spellings of buying. */
@NullMarked
package io.foyer.gateway.alias.purchase;

import org.jspecify.annotations.NullMarked;
