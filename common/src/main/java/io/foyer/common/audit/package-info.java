/** Who did what: an append-only trail in each service's own database, chained by hashes. */
@NullMarked
package io.foyer.common.audit;

import org.jspecify.annotations.NullMarked;
