/** Puts the platform together on this machine, in the order it needs, and takes it down again. */
@NullMarked
package io.foyer.platform.launcher;

import org.jspecify.annotations.NullMarked;
