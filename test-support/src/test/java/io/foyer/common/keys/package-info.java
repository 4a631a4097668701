/** Signing keys on a real database and over HTTP; beside the code, to step it. */
@NullMarked
package io.foyer.common.keys;

import org.jspecify.annotations.NullMarked;
