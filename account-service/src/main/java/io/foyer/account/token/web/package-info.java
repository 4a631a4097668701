/** The key set and the discovery document. */
@NullMarked
package io.foyer.account.token.web;

import org.jspecify.annotations.NullMarked;
