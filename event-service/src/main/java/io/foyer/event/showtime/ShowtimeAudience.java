package io.foyer.event.showtime;

import io.foyer.event.programme.EventProgramme;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Who may see a showtime: everybody once its event is published, before that its organizer. */
@Component
public class ShowtimeAudience {

    private final Showtimes showtimes;
    private final EventProgramme programme;

    ShowtimeAudience(Showtimes showtimes, EventProgramme programme) {
        this.showtimes = showtimes;
        this.programme = programme;
    }

    /**
     * The showtime, if it may be seen.
     *
     * @param mayPreview whether the viewer may see what this organizer has not published yet
     */
    public Optional<Showtime> visible(UUID id, Predicate<UUID> mayPreview) {
        return showtimes
                .findById(id)
                .filter(
                        showtime ->
                                programme
                                        .find(showtime.eventId())
                                        .filter(
                                                event ->
                                                        event.status().isPublic()
                                                                || mayPreview.test(
                                                                        event.organizerId()))
                                        .isPresent());
    }
}
