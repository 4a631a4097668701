/** The key set over HTTP. */
@NullMarked
package io.foyer.account.token.web;

import org.jspecify.annotations.NullMarked;
