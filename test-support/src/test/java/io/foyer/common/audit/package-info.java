/** The audit trail on a real database; beside the code, to be able to take its lock away. */
@NullMarked
package io.foyer.common.audit;

import org.jspecify.annotations.NullMarked;
