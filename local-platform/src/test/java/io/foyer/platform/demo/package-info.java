/** The demo: its maps look right, its programme is whole, its loading can be repeated. */
@NullMarked
package io.foyer.platform.demo;

import org.jspecify.annotations.NullMarked;
