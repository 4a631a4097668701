/** Log-in, refresh and log-out over HTTP. */
@NullMarked
package io.foyer.account.session.web;

import org.jspecify.annotations.NullMarked;
