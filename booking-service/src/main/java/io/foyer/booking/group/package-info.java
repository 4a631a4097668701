/** Many callers' questions to the database in one statement, each with an answer of its own. */
@NullMarked
package io.foyer.booking.group;

import org.jspecify.annotations.NullMarked;
