/**
 * Mail: written down in the transaction that wants it sent, handed in by SMTP afterwards. Knows
 * addresses, but no accounts.
 */
@NullMarked
package io.foyer.account.mail;

import org.jspecify.annotations.NullMarked;
