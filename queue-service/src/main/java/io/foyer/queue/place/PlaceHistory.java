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
    private final Draws draws;

    PlaceHistory(JdbcClient jdbc, Draws draws) {
        this.jdbc = jdbc;
        this.draws = draws;
    }

    /** The first one first. */
    public List<PastPlace> of(UUID accountId) {
        return jdbc
                .sql(PlaceRow.SELECT + " WHERE place.account_id = ? ORDER BY joined_at, place.id")
                .param(accountId)
                .query(PlaceRow.class)
                .list()
                .stream()
                .map(this::pastPlace)
                .toList();
    }

    private PastPlace pastPlace(PlaceRow row) {
        var place = draws.place(row);
        return new PastPlace(
                place.id(),
                place.showtimeId(),
                place.arrival(),
                place.number(),
                place.state(),
                row.joinedAt());
    }

    /**
     * Gives each of the account's places to nobody in particular. They stay with their arrivals,
     * since the order of the line is counted from them.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(UUID accountId) {
        jdbc.sql("UPDATE place SET account_id = gen_random_uuid() WHERE account_id = ?")
                .param(accountId)
                .update();
    }

    /**
     * @param arrival rank among all who joined that line
     * @param number absent until the draw, and in a line that no longer stands
     */
    public record PastPlace(
            UUID id,
            UUID showtimeId,
            long arrival,
            @Nullable Long number,
            PlaceState state,
            Instant joinedAt) {}
}
