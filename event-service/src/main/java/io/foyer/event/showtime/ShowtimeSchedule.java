package io.foyer.event.showtime;

import io.foyer.event.change.CatalogueChange.EventEdited;
import io.foyer.event.change.CatalogueChange.ShowtimeEdited;
import io.foyer.event.change.CatalogueChanges;
import io.foyer.event.editing.Edit;
import io.foyer.event.editing.Editor;
import io.foyer.event.programme.EventProgramme;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters and finds showtimes. */
@Service
public class ShowtimeSchedule {

    private final Showtimes showtimes;
    private final EventProgramme programme;
    private final ShowtimeEntry entry;
    private final CatalogueChanges changes;

    ShowtimeSchedule(
            Showtimes showtimes,
            EventProgramme programme,
            ShowtimeEntry entry,
            CatalogueChanges changes) {
        this.showtimes = showtimes;
        this.programme = programme;
        this.entry = entry;
        this.changes = changes;
    }

    /** The showtime that the ids of its seats begin with. */
    @Transactional(readOnly = true)
    public Optional<Showtime> findByNumber(long number) {
        return showtimes.findByNumber(number);
    }

    /** Enters a showtime of an event, with the newest seat map its venue has published. */
    @Transactional
    public Edit<Showtime> enter(Editor editor, UUID eventId, ShowtimePlan plan) {
        return programme
                .owned(editor, eventId)
                .then(event -> entry.enter(event, List.of(plan)))
                .then(
                        entered -> {
                            var showtime = entered.getFirst();
                            changes.announce(new ShowtimeEdited(showtime.id(), eventId));
                            return new Edit.Done<>(showtime);
                        });
    }

    /** Enters many at once, all or none, and tells of them once. */
    @Transactional
    public Edit<List<Showtime>> enterAll(Editor editor, UUID eventId, List<ShowtimePlan> plans) {
        return programme
                .owned(editor, eventId)
                .then(event -> entry.enter(event, plans))
                .then(
                        entered -> {
                            changes.announce(new EventEdited(eventId));
                            return new Edit.Done<>(entered);
                        });
    }

    /** All of an event, by their start. */
    public List<Showtime> ofEvent(UUID eventId) {
        return showtimes.ofEvent(eventId);
    }

    public Optional<Showtime> find(UUID id) {
        return showtimes.findById(id);
    }

    /** The showtime, if the editor may change it: whoever may change its event. */
    public Edit<Showtime> owned(Editor editor, UUID id) {
        var showtime = showtimes.findById(id);
        if (showtime.isEmpty()) {
            return new Edit.Missing<>();
        }
        return programme
                .owned(Editor.of(editor.caller()), showtime.get().eventId())
                .then(
                        event ->
                                editor.saw(showtime.get().version())
                                        ? new Edit.Done<>(showtime.get())
                                        : new Edit.Stale<>());
    }
}
