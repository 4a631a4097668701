package io.foyer.event.planning;

import io.foyer.event.editing.Edit;
import io.foyer.event.editing.Editor;
import io.foyer.event.programme.Event;
import io.foyer.event.programme.EventDetails;
import io.foyer.event.programme.EventProgramme;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Copies events with their bill, and with showtimes and prices if wanted. */
@Service
public class EventCopies {

    private final EventProgramme programme;
    private final ShowtimeCopies showtimes;

    EventCopies(EventProgramme programme, ShowtimeCopies showtimes) {
        this.programme = programme;
        this.showtimes = showtimes;
    }

    /**
     * Makes a draft that belongs to whoever makes it. Neither sales nor waiting rooms nor door
     * staff come along, nor showtimes that were called off.
     */
    @Transactional
    public Edit<CopiedEvent> copy(Editor editor, UUID id, CopyWish wish) {
        return programme.owned(editor, id).then(source -> copy(editor, source, wish));
    }

    private Edit<CopiedEvent> copy(Editor editor, Event source, CopyWish wish) {
        var old = source.details();
        var details =
                new EventDetails(
                        Objects.requireNonNullElse(wish.name(), old.name()),
                        old.description(),
                        old.category(),
                        old.imageUrl(),
                        old.cancellationPolicy());
        return programme
                .enter(editor.caller(), source.venueId(), details, source.bill())
                .then(
                        copy ->
                                wish.showtimes()
                                        ? showtimes.copy(editor.caller(), source, copy, wish)
                                        : new Edit.Done<>(new CopiedEvent(copy, List.of())));
    }
}
