package io.foyer.booking.notification;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code buyer_contact}, one statement a method. */
@Repository
class ContactTable {

    private final JdbcClient jdbc;

    ContactTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is already there is not written again. */
    void write(BuyerContact contact, Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO buyer_contact AS known (account_id, email, name, updated_at)
                        VALUES (:account, :email, :name, :now)
                        ON CONFLICT (account_id) DO UPDATE
                           SET email = excluded.email, name = excluded.name, updated_at = excluded.updated_at
                         WHERE (known.email, known.name) IS DISTINCT FROM (excluded.email, excluded.name)
                        """)
                .param("account", contact.accountId())
                .param("email", contact.email())
                .param("name", contact.name().orElse(null))
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .update();
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

    private record Row(UUID accountId, String email, @Nullable String name) {

        BuyerContact contact() {
            return new BuyerContact(accountId, email, Optional.ofNullable(name));
        }
    }
}
