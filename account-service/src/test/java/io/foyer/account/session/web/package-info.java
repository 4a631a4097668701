/** Sessions over HTTP, on a real Postgres. */
@NullMarked
package io.foyer.account.session.web;

import org.jspecify.annotations.NullMarked;
