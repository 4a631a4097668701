@NullMarked
package io.foyer.common.security;

import org.jspecify.annotations.NullMarked;
