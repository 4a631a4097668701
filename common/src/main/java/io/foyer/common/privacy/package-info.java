/** Export and erasure of what is held about a person, across services. */
@NullMarked
package io.foyer.common.privacy;

import org.jspecify.annotations.NullMarked;
