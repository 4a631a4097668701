@NullMarked
package io.foyer.common.session;

import org.jspecify.annotations.NullMarked;
