/** Where jobs run that a clock starts. */
@NullMarked
package io.foyer.common.job;

import org.jspecify.annotations.NullMarked;
