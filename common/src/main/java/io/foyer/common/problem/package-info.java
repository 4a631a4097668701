/** Every refusal as an RFC 9457 problem document with a stable code. */
@NullMarked
package io.foyer.common.problem;

import org.jspecify.annotations.NullMarked;
