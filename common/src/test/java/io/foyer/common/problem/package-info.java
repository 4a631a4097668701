@NullMarked
package io.foyer.common.problem;

import org.jspecify.annotations.NullMarked;
