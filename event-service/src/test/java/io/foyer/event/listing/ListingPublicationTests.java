package io.foyer.event.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.event.testing.Api;
import io.foyer.event.testing.CatalogueTest;
import io.foyer.event.testing.Show;
import io.foyer.testing.time.MovableClock;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CatalogueTest
class ListingPublicationTests {

    @Autowired private Api api;
    @Autowired private MovableClock clock;
    @Autowired private JdbcClient jdbc;

    @Test
    void thePublicationCoversTheListingAndItsHeartbeatAndNothingElse() {
        assertThat(
                        jdbc.sql(
                                        "SELECT tablename FROM pg_publication_tables WHERE pubname"
                                                + " = 'listing'")
                                .query(String.class)
                                .list())
                .containsExactlyInAnyOrder("listing", "listing_heartbeat");
    }

    @Test
    void aChangeOfAListingReachesWhoeverFollowsThePublication() {
        jdbc.sql("SELECT pg_create_logical_replication_slot('listing_test', 'pgoutput')")
                .query((row, number) -> number)
                .list();
        try {
            var show = Show.published(api.organizer(), clock.instant());
            show.organizer()
                    .done(
                            show.organizer()
                                    .patch(
                                            "/events/" + show.eventId(),
                                            "{\"name\": \"Seen downstream\"}"));
            // The store may tell of a commit a moment before its log is written.
            await().untilAsserted(
                            () ->
                                    assertThat(followed())
                                            .anyMatch(
                                                    change -> change.contains("Seen downstream")));
        } finally {
            jdbc.sql("SELECT pg_drop_replication_slot('listing_test')")
                    .query((row, number) -> number)
                    .list();
        }
    }

    private List<String> followed() {
        return jdbc.sql(
                        """
                        SELECT data FROM pg_logical_slot_peek_binary_changes('listing_test', NULL,
                            NULL, 'proto_version', '1', 'publication_names', 'listing')
                        """)
                .query((row, number) -> new String(row.getBytes("data"), StandardCharsets.UTF_8))
                .list();
    }
}
