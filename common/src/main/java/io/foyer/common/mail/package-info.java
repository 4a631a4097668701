/**
 * Mail: written down in the transaction that wants it sent, handed in by SMTP afterwards. Knows
 * addresses, but no accounts. For a service that says from whom its mail is ({@code
 * foyer.mail.from}) and has a table {@code mail}; see RATIONALE.md.
 */
@NullMarked
package io.foyer.common.mail;

import org.jspecify.annotations.NullMarked;
