/**
 * What handlers need that answer some requests ahead of the web framework, and must not be told
 * from it by who asks or watches.
 */
@NullMarked
package io.foyer.common.direct;

import org.jspecify.annotations.NullMarked;
