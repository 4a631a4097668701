/** Admission tokens and the keys they are signed with. */
@NullMarked
package io.foyer.queue.token;

import org.jspecify.annotations.NullMarked;
