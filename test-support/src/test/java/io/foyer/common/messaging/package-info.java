@NullMarked
package io.foyer.common.messaging;

import org.jspecify.annotations.NullMarked;
