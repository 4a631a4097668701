/** Accounts over HTTP, on a real Postgres. */
@NullMarked
package io.foyer.account.account.web;

import org.jspecify.annotations.NullMarked;
