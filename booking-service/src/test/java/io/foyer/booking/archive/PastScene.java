package io.foyer.booking.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.aftersale.SaleScene;
import org.springframework.beans.factory.annotation.Autowired;

/** Two seats that were bought, of a show that is over, in the end for so long that it is past. */
public abstract class PastScene extends SaleScene {

    @Autowired private Archiving archiving;

    protected void archivedLongAgo() {
        happened();
        archive();
    }

    protected void happened() {
        house.rows.change(
                """
                UPDATE showtime_on_sale SET starts_at = now() - interval '40 d', on_sale_until = now() - interval '40 d'
                 WHERE id = ?
                """,
                showtime.id());
        house.rows.change(
                "UPDATE booking SET starts_at = now() - interval '40 d' WHERE showtime_id = ?",
                showtime.id());
    }

    protected void archive() {
        look();
        assertThat(isPast()).isTrue();
    }

    /** Moves all that is settled. */
    protected void look() {
        archiving.look();
    }

    protected boolean isPast() {
        return house.rows.count(
                        """
                        SELECT count(*) FROM every_booking
                         WHERE id = ? AND past < 'infinity'
                        """,
                        booking)
                == 1;
    }
}
