/** The addresses that lead into the web client. */
@NullMarked
package io.foyer.gateway.page;

import org.jspecify.annotations.NullMarked;
