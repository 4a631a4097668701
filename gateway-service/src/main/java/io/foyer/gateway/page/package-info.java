/** The web client: its one page, the addresses that lead to it, and its files. */
@NullMarked
package io.foyer.gateway.page;

import org.jspecify.annotations.NullMarked;
