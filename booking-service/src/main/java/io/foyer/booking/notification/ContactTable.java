package io.foyer.booking.notification;

import io.foyer.booking.group.Columns;
import io.foyer.booking.group.Group;
import io.foyer.booking.group.Groups;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code buyer_contact}, one statement a method; what many write at once is one. */
@Repository
class ContactTable {

    private final JdbcClient jdbc;
    private final Group<NewContact, Boolean> writes;

    ContactTable(JdbcClient jdbc, Groups groups) {
        this.jdbc = jdbc;
        this.writes = groups.ofWrites("contacts", this::writeAll);
    }

    /** What is already there is not written again. */
    void write(BuyerContact contact, Instant now) {
        writes.ask(new NewContact(contact, OffsetDateTime.ofInstant(now, ZoneOffset.UTC)));
    }

    /** In the order of accounts, so that two statements with the same ones cannot deadlock. */
    private List<Boolean> writeAll(List<NewContact> contacts) {
        Map<UUID, NewContact> latest = new LinkedHashMap<>();
        contacts.forEach(each -> latest.put(each.contact.accountId(), each));
        var columns = new Columns<>(List.copyOf(latest.values()));
        jdbc.sql(
                        """
                        INSERT INTO buyer_contact AS known (account_id, email, name, updated_at)
                        SELECT account_id, email, name, updated_at
                          FROM unnest(:accounts::uuid[], :emails::text[], :names::text[], :times::timestamptz[])
                               AS given (account_id, email, name, updated_at)
                         ORDER BY account_id
                        ON CONFLICT (account_id) DO UPDATE
                           SET email = excluded.email, name = excluded.name, updated_at = excluded.updated_at
                         WHERE (known.email, known.name) IS DISTINCT FROM (excluded.email, excluded.name)
                        """)
                .param("accounts", columns.of(each -> each.contact.accountId(), UUID[]::new))
                .param("emails", columns.of(each -> each.contact.email(), String[]::new))
                .param("names", columns.of(NewContact::name, String[]::new))
                .param("times", columns.of(NewContact::time, String[]::new))
                .update();
        return Collections.nCopies(contacts.size(), true);
    }

    List<BuyerContact> findAll(List<UUID> accountIds) {
        return jdbc
                .sql(
                        "SELECT account_id, email, name FROM buyer_contact WHERE account_id = ANY"
                                + " (?)")
                .param(accountIds.toArray(UUID[]::new))
                .query(Row.class)
                .list()
                .stream()
                .map(Row::contact)
                .toList();
    }

    Optional<BuyerContact> find(UUID accountId) {
        return jdbc.sql("SELECT account_id, email, name FROM buyer_contact WHERE account_id = ?")
                .param(accountId)
                .query(Row.class)
                .optional()
                .map(Row::contact);
    }

    /** The same, and nobody else gets it so until the transaction ends. */
    Optional<BuyerContact> lock(UUID accountId) {
        return jdbc.sql(
                        """
                        SELECT account_id, email, name FROM buyer_contact WHERE account_id = ? FOR UPDATE
                        """)
                .param(accountId)
                .query(Row.class)
                .optional()
                .map(Row::contact);
    }

    /** That of whoever made the booking. */
    Optional<BuyerContact> ofBuyer(UUID bookingId) {
        return jdbc.sql(
                        """
                        SELECT contact.account_id, contact.email, contact.name
                          FROM every_booking booking JOIN buyer_contact contact ON contact.account_id = booking.account_id
                         WHERE booking.id = ?
                        """)
                .param(bookingId)
                .query(Row.class)
                .optional()
                .map(Row::contact);
    }

    /**
     * Removes those of accounts that have neither a booking nor a ticket.
     *
     * @param before when they were written down
     * @return how many
     */
    int deleteNeedless(Instant before, int limit) {
        return jdbc.sql(
                        """
                        DELETE FROM buyer_contact WHERE account_id IN (
                            SELECT contact.account_id FROM buyer_contact contact
                             WHERE contact.updated_at < :before
                               AND NOT EXISTS (SELECT FROM every_booking booking WHERE booking.account_id = contact.account_id)
                               AND NOT EXISTS (SELECT FROM every_ticket ticket WHERE ticket.account_id = contact.account_id)
                             LIMIT :limit)
                        """)
                .param("before", OffsetDateTime.ofInstant(before, ZoneOffset.UTC))
                .param("limit", limit)
                .update();
    }

    void delete(UUID accountId) {
        jdbc.sql("DELETE FROM buyer_contact WHERE account_id = ?").param(accountId).update();
    }

    private record NewContact(BuyerContact contact, OffsetDateTime at) {

        @Nullable String name() {
            return contact.name().orElse(null);
        }

        String time() {
            return at.toString();
        }
    }

    private record Row(UUID accountId, String email, @Nullable String name) {

        BuyerContact contact() {
            return new BuyerContact(accountId, email, Optional.ofNullable(name));
        }
    }
}
