/** Links from mails, and changes that need the password, over HTTP. */
@NullMarked
package io.foyer.account.verification.web;

import org.jspecify.annotations.NullMarked;
