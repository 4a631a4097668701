package io.foyer.queue.place;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The places an account has had in all lines. */
@Repository
public class PlaceHistory {

    private final JdbcClient jdbc;

    PlaceHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The first one first. */
    public List<PastPlace> of(UUID accountId) {
        return jdbc.sql(
                        """
                        SELECT id, showtime_id, number, state, joined_at FROM place
                         WHERE account_id = ? ORDER BY joined_at, id
                        """)
                .param(accountId)
                .query(PastPlace.class)
                .list();
    }

    /**
     * Gives each of the account's places to nobody in particular. They stay with their numbers,
     * since the next number and the order of the line are counted from them.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(UUID accountId) {
        jdbc.sql("UPDATE place SET account_id = gen_random_uuid() WHERE account_id = ?")
                .param(accountId)
                .update();
    }

    public record PastPlace(
            UUID id, UUID showtimeId, @Nullable Long number, PlaceState state, Instant joinedAt) {}
}
