package io.foyer.booking.hold;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.testing.MigratedDatabase;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The alarm for what must never be: it needs a database whose guards were taken away. */
class SoldPlacesTests {

    private final JdbcClient jdbc = JdbcClient.create(newDatabase());
    private final SoldPlaces places = new SoldPlaces(jdbc);
    private final UUID showtime = UUID.randomUUID();

    @Test
    void placesOfDifferentBuyersAreNotSoldTwice() {
        claim(UUID.randomUUID(), 1, "CONFIRMED");
        claim(UUID.randomUUID(), 2, "CONFIRMED");
        claim(UUID.randomUUID(), 2, "RELEASED");
        ticket(1, "VALID");
        ticket(1, "CANCELLED");

        assertThat(places.soldTwice(showtime)).isZero();
    }

    @Test
    void aPlaceWithTwoBuyersOrTwoGoodTicketsIsCountedOnce() {
        jdbc.sql("DROP INDEX one_live_claim").update();
        jdbc.sql("DROP INDEX one_good_ticket").update();
        claim(UUID.randomUUID(), 1, "CONFIRMED");
        claim(UUID.randomUUID(), 1, "CONFIRMED");
        ticket(1, "VALID");
        ticket(1, "CHECKED_IN");
        ticket(5, "VALID");
        ticket(5, "VALID");

        assertThat(places.soldTwice(showtime)).isEqualTo(2);
        assertThat(places.soldTwice(UUID.randomUUID())).isZero();
    }

    private void claim(UUID booking, int ordinal, String status) {
        jdbc.sql(
                        """
                        INSERT INTO claimed_seat (booking_id, ordinal, showtime_id, fence, status)
                        VALUES (?, ?, ?, nextval('fence_seq'), ?)
                        """)
                .params(booking, ordinal, showtime, status)
                .update();
    }

    private void ticket(int ordinal, String status) {
        jdbc.sql(
                        """
                        INSERT INTO ticket (id, booking_id, account_id, showtime_id, ordinal, section, status,
                                            checked_in_at, checked_in_by)
                        SELECT gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), :showtime, :ordinal, 'Floor', :status,
                               CASE :status WHEN 'CHECKED_IN' THEN now() END,
                               CASE :status WHEN 'CHECKED_IN' THEN gen_random_uuid() END
                        """)
                .param("showtime", showtime)
                .param("ordinal", ordinal)
                .param("status", status)
                .update();
    }

    private static DriverManagerDataSource newDatabase() {
        var fresh = MigratedDatabase.fresh();
        return new DriverManagerDataSource(fresh.url(), fresh.user(), fresh.password());
    }
}
