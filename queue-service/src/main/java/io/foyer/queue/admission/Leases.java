package io.foyer.queue.admission;

import io.foyer.queue.presence.Instance;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * This instance's leases of doors, no more than its share of them. Postgres' clock decides when one
 * is over, so instances need not agree on the time; the fence decides who may act, so a lease need
 * not even end in time.
 */
@Repository
class Leases implements Fence {

    /** Who has a door that nobody has. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final UUID holder;
    private final JdbcClient jdbc;
    private final Shares shares;
    private final AdmissionProperties limits;

    Leases(JdbcClient jdbc, Shares shares, Instance self, AdmissionProperties limits) {
        this.holder = self.id();
        this.jdbc = jdbc;
        this.shares = shares;
        this.limits = limits;
    }

    /** A lease and whether it was somebody else's before. */
    record Taken(Lease lease, boolean isNew) {}

    /**
     * Takes or prolongs the leases of these doors: those that are this instance's or nobody's any
     * more, up to its share; what it has beyond that it leaves to others. What a round is under way
     * with is left alone rather than waited for.
     */
    @Transactional
    public List<Taken> take(Collection<UUID> showtimes) {
        var doors = showtimes.toArray(UUID[]::new);
        know(doors);
        var taken = take(doors, shares.of(holder, doors.length));
        leaveTheRest(doors, taken);
        return taken;
    }

    private void know(UUID[] doors) {
        jdbc.sql(
                        """
                        INSERT INTO door_lease (showtime_id, holder, fence, until)
                        SELECT showtime_id, :nobody, 0, '-infinity'
                          FROM unnest(:doors) AS door (showtime_id)
                        ON CONFLICT DO NOTHING
                        """)
                .param("nobody", NOBODY)
                .param("doors", doors)
                .update();
    }

    /** Its own come first, so that doors change hands as seldom as can be. */
    private List<Taken> take(UUID[] doors, int most) {
        return jdbc.sql(
                        """
                        WITH takable AS (
                            SELECT showtime_id, holder <> :holder AS is_new
                              FROM door_lease
                             WHERE showtime_id = ANY (:doors)
                               AND (holder = :holder OR until < clock_timestamp())
                             ORDER BY holder <> :holder, until, showtime_id
                             LIMIT :most
                               FOR NO KEY UPDATE SKIP LOCKED)
                        UPDATE door_lease AS lease
                           SET holder = :holder,
                               fence = fence + CASE WHEN is_new THEN 1 ELSE 0 END,
                               until = clock_timestamp() + make_interval(secs => :seconds)
                          FROM takable
                         WHERE lease.showtime_id = takable.showtime_id
                        RETURNING lease.showtime_id, lease.fence, takable.is_new
                        """)
                .param("holder", holder)
                .param("doors", doors)
                .param("most", most)
                .param("seconds", limits.lease().toMillis() / 1_000.0)
                .query(
                        (row, number) ->
                                new Taken(
                                        new Lease(
                                                row.getObject("showtime_id", UUID.class),
                                                holder,
                                                row.getLong("fence")),
                                        row.getBoolean("is_new")))
                .list();
    }

    /** To nobody, or this instance would take for its own with the next look what it has left. */
    private void leaveTheRest(UUID[] doors, List<Taken> kept) {
        jdbc.sql(
                        """
                        WITH surplus AS (
                            SELECT showtime_id FROM door_lease
                             WHERE holder = :holder AND showtime_id = ANY (:doors)
                               AND NOT showtime_id = ANY (:kept)
                               FOR NO KEY UPDATE SKIP LOCKED)
                        UPDATE door_lease AS lease
                           SET holder = :nobody, until = clock_timestamp()
                          FROM surplus
                         WHERE lease.showtime_id = surplus.showtime_id
                        """)
                .param("holder", holder)
                .param("doors", doors)
                .param(
                        "kept",
                        kept.stream().map(taken -> taken.lease().showtimeId()).toArray(UUID[]::new))
                .param("nobody", NOBODY)
                .update();
    }

    /**
     * {@inheritDoc} Should this process stop in the middle of that transaction, Postgres ends it
     * before long: else a frozen holder would keep its lock, and the door shut, for ever.
     */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean isHeld(Lease lease) {
        return jdbc.sql(
                        """
                        SELECT set_config('idle_in_transaction_session_timeout', :patience, true)
                               || set_config('lock_timeout', :patience, true)
                          FROM door_lease
                         WHERE showtime_id = :showtime AND holder = :holder AND fence = :fence
                           FOR NO KEY UPDATE
                        """)
                .param("patience", Long.toString(limits.lease().toMillis()))
                .param("showtime", lease.showtimeId())
                .param("holder", lease.holder())
                .param("fence", lease.fence())
                .query(String.class)
                .optional()
                .isPresent();
    }

    /** Lets others have at once what this instance holds. */
    @Transactional
    public void giveUp() {
        jdbc.sql("UPDATE door_lease SET until = clock_timestamp() WHERE holder = ?")
                .param(holder)
                .update();
        shares.leave(holder);
    }
}
