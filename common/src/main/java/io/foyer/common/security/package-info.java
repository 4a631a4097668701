/** Who is calling: access tokens verified by key set, the same in every service. */
@NullMarked
package io.foyer.common.security;

import org.jspecify.annotations.NullMarked;
