package io.foyer.event.doorstaff;

import io.foyer.common.security.MailboxOwner;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invitation to work at the door of an event.
 *
 * @param email in lower case
 * @param accountId who answered it; absent until then
 * @param changedAt when it came into its state
 */
public record Invitation(
        UUID id,
        UUID eventId,
        String eventName,
        String email,
        @Nullable UUID accountId,
        InvitationState state,
        Instant invitedAt,
        Instant changedAt) {

    /** Whether it may be answered by this account: the first to answer has it to themselves. */
    boolean isFor(MailboxOwner invitee) {
        return email.equals(invitee.email())
                && (accountId == null || accountId.equals(invitee.accountId()));
    }

    boolean isEngagement() {
        return state == InvitationState.ACCEPTED;
    }
}
