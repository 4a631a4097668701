package io.foyer.event.privacy;

import io.foyer.common.privacy.Person;
import io.foyer.common.privacy.PersonalData;
import io.foyer.event.doorstaff.Invitation;
import io.foyer.event.doorstaff.InvitationState;
import io.foyer.event.doorstaff.StaffRecord;
import io.foyer.event.programme.Drafts;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an account entered into the catalogue, and the doors it works at. Erasing removes drafts and
 * everything about the doors; what was public stays, under the bare id of an account that is gone,
 * for admins to look after: tickets of it may be sold. So does the log of prices, which may have to
 * be proved, by the same id.
 */
@Component
class CataloguePersonalData implements PersonalData {

    private final Entries entries;
    private final StaffRecord staff;
    private final Drafts drafts;

    CataloguePersonalData(Entries entries, StaffRecord staff, Drafts drafts) {
        this.entries = entries;
        this.staff = staff;
        this.drafts = drafts;
    }

    @Override
    @Transactional
    public Map<String, Object> export(Person person) {
        var accountId = person.accountId();
        var held = new HashMap<String, Object>();
        put(held, "events", entries.events(accountId));
        put(held, "venues", entries.venues(accountId));
        put(held, "performers", entries.performers(accountId));
        put(held, "priceEdits", entries.priceEdits(accountId));
        put(held, "doorStaff", staff.of(person).stream().map(Door::of).toList());
        return Map.copyOf(held);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(Person person) {
        var accountId = person.accountId();
        drafts.forget(accountId);
        staff.erase(person);
        entries.forgetAnswers(accountId);
    }

    private static void put(Map<String, Object> held, String kind, List<?> items) {
        if (!items.isEmpty()) {
            held.put(kind, items);
        }
    }

    /** An invitation to a door, as the person it was for gets it exported. */
    record Door(
            UUID invitationId,
            UUID eventId,
            String eventName,
            String email,
            InvitationState state,
            Instant invitedAt,
            Instant changedAt) {

        static Door of(Invitation invitation) {
            return new Door(
                    invitation.id(),
                    invitation.eventId(),
                    invitation.eventName(),
                    invitation.email(),
                    invitation.state(),
                    invitation.invitedAt(),
                    invitation.changedAt());
        }
    }
}
