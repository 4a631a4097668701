package io.foyer.account.doorstaff;

import io.foyer.account.account.Roles;
import io.foyer.account.account.RolesChanged;
import io.foyer.common.security.Role;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives {@link Role#DOOR_STAFF} with the first event somebody works at and takes it with the last.
 * What an admin gave by hand is not taken: only a role that was given here is.
 */
@Component
class DoorStaffRole {

    private final Roles roles;
    private final DoorStaffGrants grants;

    DoorStaffRole(Roles roles, DoorStaffGrants grants) {
        this.roles = roles;
        this.grants = grants;
    }

    /**
     * Follows what event-service told. The number of events is that of the message's moment, so an
     * older message that comes late changes nothing.
     */
    @Transactional
    void follow(UUID accountId, long engagements, UUID messageId) {
        if (!roles.hold(accountId) || !grants.note(accountId, messageId)) {
            return;
        }
        if (engagements > 0) {
            if (roles.grant(accountId, Role.DOOR_STAFF)) {
                grants.mark(accountId, true);
            }
        } else if (grants.isGranted(accountId)) {
            roles.takeAway(accountId, Role.DOOR_STAFF);
        }
    }

    /** Whoever gives or takes the role is the one it is from; {@link #follow} says so itself. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(RolesChanged changed) {
        if (changed.changed(Role.DOOR_STAFF)) {
            grants.mark(changed.accountId(), false);
        }
    }
}
