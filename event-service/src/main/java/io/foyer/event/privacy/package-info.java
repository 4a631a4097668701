/** What the catalogue holds about a person: export and erasure. */
@NullMarked
package io.foyer.event.privacy;

import org.jspecify.annotations.NullMarked;
