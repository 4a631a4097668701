package io.foyer.event.doorstaff;

import io.foyer.common.paging.PageOf;
import io.foyer.common.paging.PageQuery;
import io.foyer.common.privacy.Person;
import io.foyer.event.store.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The invitations in the database. Whoever changes some locks them in the order of their ids, and
 * only then the accounts that answered them.
 */
@Repository
class Invitations {

    private static final String SELECT =
            """
            SELECT i.*, e.name AS event_name
              FROM door_staff_invitation i JOIN event e ON e.id = i.event_id
            """;

    private static final String STANDING = " i.state IN ('INVITED', 'ACCEPTED') ";

    private final JdbcClient jdbc;

    Invitations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes those who invite to one event wait for each other, so that all see the same list. */
    void lockEvent(UUID eventId) {
        jdbc.sql("SELECT id FROM event WHERE id = ? FOR NO KEY UPDATE")
                .param(eventId)
                .query(UUID.class)
                .single();
    }

    void add(Invitation invitation) {
        jdbc.sql(
                        """
                        INSERT INTO door_staff_invitation
                            (id, event_id, email, state, invited_at, changed_at)
                        VALUES (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        invitation.id(),
                        invitation.eventId(),
                        invitation.email(),
                        invitation.state().name(),
                        Columns.timestamp(invitation.invitedAt()),
                        Columns.timestamp(invitation.changedAt()))
                .update();
    }

    /**
     * Takes an invitation that the caller has locked to its new state.
     *
     * @throws IllegalStateException if it is not in the state it was found in
     */
    void write(Invitation before, Invitation after) {
        var rows =
                jdbc.sql(
                                """
                                UPDATE door_staff_invitation
                                   SET state = :next, account_id = :account, changed_at = :now
                                 WHERE id = :id AND state = :state
                                """)
                        .param("next", after.state().name())
                        .param("account", after.accountId(), Types.OTHER)
                        .param("now", Columns.timestamp(after.changedAt()))
                        .param("id", before.id())
                        .param("state", before.state().name())
                        .update();
        if (rows != 1) {
            throw new IllegalStateException("Invitation " + before.id() + " was not locked");
        }
    }

    Optional<Invitation> find(UUID id) {
        return jdbc.sql(SELECT + "WHERE i.id = ?").param(id).query(Invitations::read).optional();
    }

    Optional<Invitation> lock(UUID id) {
        return jdbc.sql(SELECT + "WHERE i.id = ? FOR UPDATE OF i")
                .param(id)
                .query(Invitations::read)
                .optional();
    }

    /** Those of an event that somebody may still accept, or has. */
    List<Invitation> lockStanding(UUID eventId) {
        return jdbc.sql(
                        SELECT
                                + "WHERE i.event_id = ? AND"
                                + STANDING
                                + "ORDER BY i.id FOR UPDATE OF i")
                .param(eventId)
                .query(Invitations::read)
                .list();
    }

    /**
     * All that somebody answered, and all to their address and to those they answered at. Addresses
     * are compared by digest, every one of them, since that is asked for once in a person's life.
     */
    List<Invitation> lockAllOf(Person person) {
        return jdbc.sql(
                        SELECT
                                + """
                                WHERE i.account_id = :account
                                   OR (i.account_id IS NULL AND i.email IN (
                                       SELECT email FROM door_staff_invitation
                                        WHERE account_id = :account
                                           OR encode(sha256(convert_to(email, 'UTF8')), 'hex')
                                              = CAST(:digest AS text)))
                                ORDER BY i.id FOR UPDATE OF i
                                """)
                .param("account", person.accountId())
                .param("digest", person.emailSha256())
                .query(Invitations::read)
                .list();
    }

    void remove(List<Invitation> gone) {
        jdbc.sql("DELETE FROM door_staff_invitation WHERE id = ANY (?)")
                .param(gone.stream().map(Invitation::id).toArray(UUID[]::new))
                .update();
    }

    Optional<Invitation> standing(UUID eventId, String email) {
        return jdbc.sql(SELECT + "WHERE i.event_id = ? AND i.email = ? AND" + STANDING)
                .params(eventId, email)
                .query(Invitations::read)
                .optional();
    }

    int countStanding(UUID eventId) {
        return jdbc.sql(
                        "SELECT count(*) FROM door_staff_invitation i WHERE i.event_id = ? AND"
                                + STANDING)
                .param(eventId)
                .query(Integer.class)
                .single();
    }

    boolean isEngaged(UUID eventId, UUID accountId) {
        return jdbc.sql(
                        """
                        SELECT EXISTS (SELECT 1 FROM door_staff_invitation
                                        WHERE event_id = ? AND account_id = ? AND state = 'ACCEPTED')
                        """)
                .params(eventId, accountId)
                .query(Boolean.class)
                .single();
    }

    /** Two transactions that change engagements of one account count one after the other. */
    long lockAndCountEngagements(UUID accountId) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('door-staff ' || ?, 0))")
                .param(accountId.toString())
                .query()
                .listOfRows();
        return countEngagements(accountId);
    }

    long countEngagements(UUID accountId) {
        return jdbc.sql(
                        """
                        SELECT count(*) FROM door_staff_invitation
                         WHERE account_id = ? AND state = 'ACCEPTED'
                        """)
                .param(accountId)
                .query(Long.class)
                .single();
    }

    PageOf<Invitation> ofEvent(UUID eventId, PageQuery page) {
        return page("i.event_id = ?", eventId, page);
    }

    PageOf<Invitation> openTo(String email, PageQuery page) {
        return page("i.state = 'INVITED' AND i.email = ?", email, page);
    }

    PageOf<Invitation> engagementsOf(UUID accountId, PageQuery page) {
        return page("i.state = 'ACCEPTED' AND i.account_id = ?", accountId, page);
    }

    private PageOf<Invitation> page(String which, Object whose, PageQuery page) {
        var items =
                jdbc.sql(
                                SELECT
                                        + "WHERE "
                                        + which
                                        + " ORDER BY i.invited_at, i.id LIMIT ? OFFSET ?")
                        .params(whose, page.size(), page.offset())
                        .query(Invitations::read)
                        .list();
        var total =
                jdbc.sql("SELECT count(*) FROM door_staff_invitation i WHERE " + which)
                        .param(whose)
                        .query(Long.class)
                        .single();
        return PageOf.of(items, page, total);
    }

    private static Invitation read(ResultSet row, int number) throws SQLException {
        return new Invitation(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "event_id"),
                row.getString("event_name"),
                row.getString("email"),
                row.getObject("account_id", UUID.class),
                InvitationState.valueOf(row.getString("state")),
                Columns.instant(row, "invited_at"),
                Columns.instant(row, "changed_at"));
    }
}
