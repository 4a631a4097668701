/** What this service knows about people: told to them, and forgotten. */
@NullMarked
package io.foyer.queue.privacy;

import org.jspecify.annotations.NullMarked;
