@NullMarked
package io.foyer.common.job;

import org.jspecify.annotations.NullMarked;
