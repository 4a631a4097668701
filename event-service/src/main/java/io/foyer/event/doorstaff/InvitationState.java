package io.foyer.event.doorstaff;

/**
 * Where an invitation to work at a door stands.
 *
 * <pre>
 * from       to         by
 * (none)     INVITED    its organizer
 * INVITED    ACCEPTED   whoever has the address, and has verified it
 * INVITED    DECLINED   the same
 * INVITED    WITHDRAWN  its organizer, the deletion of the event
 * ACCEPTED   WITHDRAWN  its organizer, the deletion of the event
 * DECLINED   (final)
 * WITHDRAWN  (final)
 * </pre>
 *
 * A step to the state it is in already changes nothing. After a final state the address may be
 * asked again, by another invitation.
 */
public enum InvitationState {
    INVITED,
    ACCEPTED,
    DECLINED,
    WITHDRAWN;

    boolean canBecome(InvitationState next) {
        return switch (this) {
            case INVITED -> next != INVITED;
            case ACCEPTED -> next == WITHDRAWN;
            case DECLINED, WITHDRAWN -> false;
        };
    }
}
