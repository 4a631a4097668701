/** Accounts over HTTP. */
@NullMarked
package io.foyer.account.account.web;

import org.jspecify.annotations.NullMarked;
