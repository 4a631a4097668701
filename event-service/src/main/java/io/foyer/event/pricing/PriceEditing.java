package io.foyer.event.pricing;

import io.foyer.event.change.CatalogueChange.ShowtimeEdited;
import io.foyer.event.change.CatalogueChanges;
import io.foyer.event.editing.Edit;
import io.foyer.event.editing.Editor;
import io.foyer.event.showtime.Showtime;
import io.foyer.event.showtime.ShowtimeSchedule;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets what the seats of a showtime cost. */
@Service
public class PriceEditing {

    private final PriceBook book;
    private final ShowtimeSchedule schedule;
    private final PricedPlaces places;
    private final CatalogueChanges changes;
    private final PricingProperties limits;

    PriceEditing(
            PriceBook book,
            ShowtimeSchedule schedule,
            PricedPlaces places,
            CatalogueChanges changes,
            PricingProperties limits) {
        this.book = book;
        this.schedule = schedule;
        this.places = places;
        this.changes = changes;
        this.limits = limits;
    }

    /**
     * Replaces all prices of a showtime. Places that no tier has are not for sale. Bookings keep
     * the price they were made at.
     */
    @Transactional
    public Edit<UUID> set(Editor editor, UUID showtimeId, List<TierWish> wishes) {
        return schedule.owned(Editor.of(editor.caller()), showtimeId)
                .then(showtime -> set(editor, showtime, wishes));
    }

    private Edit<UUID> set(Editor editor, Showtime showtime, List<TierWish> wishes) {
        if (!editor.saw(book.lock(showtime.id()))) {
            return new Edit.Stale<>();
        }
        var map = places.mapOf(showtime);
        var verdict = PriceCheck.of(map, wishes, limits);
        if (!verdict.flaws().isEmpty()) {
            return new Edit.Invalid<>(verdict.flaws());
        }
        var by = editor.caller().accountId();
        var forSale = book.replace(showtime.id(), by, map, wishes, verdict.places());
        places.putOnSale(showtime.id(), forSale);
        changes.announce(new ShowtimeEdited(showtime.id(), showtime.eventId()));
        return new Edit.Done<>(showtime.id());
    }
}
