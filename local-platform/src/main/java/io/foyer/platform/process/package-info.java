/**
 * Processes this machine runs for us: started with a log, watched, stopped in order, found again
 * after a crash.
 */
@NullMarked
package io.foyer.platform.process;

import org.jspecify.annotations.NullMarked;
