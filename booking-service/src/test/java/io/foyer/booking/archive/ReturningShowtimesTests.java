package io.foyer.booking.archive;

import static io.foyer.booking.archive.Cellar.SHOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.inventory.SaleStatus;
import io.foyer.booking.inventory.ShowtimeReplanned;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A showtime that was over, and is not any more. */
class ReturningShowtimesTests {

    private static final Cellar cellar = new Cellar();

    @AfterAll
    static void end() {
        cellar.close();
    }

    @Test
    void claimsComeBackWithTheNewDateAndTheRestSoonAfter() {
        var showtime = archived();
        var before = cellar.everything(showtime);
        var tomorrow = Instant.now().plusSeconds(86_400);

        replan(showtime, SaleStatus.SCHEDULED, tomorrow);

        assertThat(cellar.rows(showtime, "%s")).containsEntry("claimed_seat", 4);
        assertThat(cellar.rows(showtime, "%s")).containsEntry("booking", 0);
        cellar.archives.returning().look();
        assertThat(cellar.rows(showtime, "%s").values()).containsExactly(2, 4, 2, 4, 4);
        assertThat(cellar.everything(showtime)).isEqualTo(before);
        cellar.archives.look();
        assertThat(cellar.rows(showtime, "%s")).containsEntry("booking", 2);
    }

    @Test
    void whatIsCalledOffAfterAllStaysUntilItIsUndoneAndThenLeavesAgain() {
        var showtime = archived();
        replan(showtime, SaleStatus.CANCELLED, SHOW);
        cellar.change(
                "INSERT INTO showtime_called_off (showtime_id, event_id) VALUES (?, ?)",
                showtime,
                UUID.randomUUID());

        cellar.archives.look();
        cellar.archives.returning().look();
        cellar.archives.look();
        assertThat(cellar.rows(showtime, "%s")).containsEntry("booking", 2);

        cellar.change(
                "UPDATE showtime_called_off SET done_at = now() WHERE showtime_id = ?", showtime);
        cellar.archives.look();
        assertThat(cellar.rows(showtime, "%s")).containsEntry("booking", 0);
        assertThat(cellar.isArchived(showtime)).isTrue();
    }

    private static UUID archived() {
        var showtime = cellar.sold.showtime(SHOW);
        cellar.sell(showtime, 0);
        cellar.sell(showtime, 2);
        cellar.archives.look();
        assertThat(cellar.isArchived(showtime)).isTrue();
        return showtime;
    }

    private static void replan(UUID showtime, SaleStatus status, Instant startsAt) {
        cellar.database
                .transactions()
                .executeWithoutResult(
                        _ -> {
                            cellar.change(
                                    "UPDATE showtime_on_sale SET starts_at = ?, status = ? WHERE id"
                                            + " = ?",
                                    startsAt.atOffset(ZoneOffset.UTC),
                                    status.name(),
                                    showtime);
                            cellar.archives
                                    .returning()
                                    .replanned(
                                            new ShowtimeReplanned(
                                                    showtime,
                                                    UUID.randomUUID(),
                                                    status,
                                                    SaleStatus.SCHEDULED,
                                                    startsAt,
                                                    SHOW));
                        });
    }
}
