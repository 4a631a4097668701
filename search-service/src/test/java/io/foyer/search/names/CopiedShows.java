package io.foyer.search.names;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.search.copy.CopyIn;
import io.foyer.search.copy.ListingCopy;
import io.foyer.search.testing.Show;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Shows as they stand in the copy, whoever put them there. */
final class CopiedShows {

    private final ListingCopy copy;

    CopiedShows(JdbcClient jdbc) {
        this.copy = CopyIn.database(jdbc);
    }

    Show put(Show show) {
        assertThat(copy.write(List.of(show.listing()), Set.of())).as("refused").isEmpty();
        return show;
    }

    void delete(UUID showtimeId) {
        copy.write(List.of(), Set.of(showtimeId));
    }
}
