package io.foyer.booking.checkout;

import io.foyer.booking.checkout.idempotency.ClaimedSeats;
import io.foyer.booking.group.Columns;
import io.foyer.booking.group.Group;
import io.foyer.booking.group.Groups;
import io.foyer.booking.group.PlannedOnce;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How many seats of a showtime buyers have bought or are paying for; asked before a hold that comes
 * without a key, with one the look for it tells. Of many buyers in one statement. Not remembered:
 * what another instance sells counts at once.
 */
@Repository
class ClaimCounts {

    private final JdbcClient jdbc;
    private final Group<Buyer, Integer> counts;

    ClaimCounts(JdbcClient jdbc, PlannedOnce planned, Groups groups) {
        this.jdbc = jdbc;
        this.counts =
                groups.ofReads("claim-counts", buyers -> planned.read(() -> countAll(buyers)));
    }

    int of(UUID accountId, UUID showtimeId) {
        return counts.ask(new Buyer(accountId, showtimeId));
    }

    private List<Integer> countAll(List<Buyer> buyers) {
        var columns = new Columns<>(buyers);
        return jdbc.sql(
                        """
                        SELECT %s
                          FROM unnest(:accounts::uuid[], :showtimes::uuid[])
                               WITH ORDINALITY AS buyer(account_id, showtime_id, place)
                         ORDER BY buyer.place
                        """
                                .formatted(ClaimedSeats.OF_BUYER))
                .param("accounts", columns.of(Buyer::accountId, UUID[]::new))
                .param("showtimes", columns.of(Buyer::showtimeId, UUID[]::new))
                .query(Integer.class)
                .list();
    }

    private record Buyer(UUID accountId, UUID showtimeId) {}
}
