/**
 * The account's side of door staff: who is invited gets a mail, who works at an event's door gets
 * the role. The invitations themselves are event-service's.
 */
@NullMarked
package io.foyer.account.doorstaff;

import org.jspecify.annotations.NullMarked;
