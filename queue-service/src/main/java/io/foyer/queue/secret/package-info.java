/** Texts that only this service can have written: signed with keys of its own. */
@NullMarked
package io.foyer.queue.secret;

import org.jspecify.annotations.NullMarked;
