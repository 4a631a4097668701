/** What is held about a person. */
@NullMarked
package io.foyer.event.privacy;

import org.jspecify.annotations.NullMarked;
