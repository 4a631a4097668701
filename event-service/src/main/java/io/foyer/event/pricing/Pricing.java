package io.foyer.event.pricing;

import io.foyer.common.id.IdSource;
import io.foyer.event.change.CatalogueChange.ShowtimeEdited;
import io.foyer.event.change.CatalogueChanges;
import io.foyer.event.editing.Edit;
import io.foyer.event.editing.Editor;
import io.foyer.event.showtime.Showtime;
import io.foyer.event.showtime.ShowtimeSchedule;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets and reads what the seats of a showtime cost. */
@Service
public class Pricing {

    private final PriceTiers tiers;
    private final ShowtimeSchedule schedule;
    private final PricedPlaces places;
    private final IdSource ids;
    private final CatalogueChanges changes;

    Pricing(
            PriceTiers tiers,
            ShowtimeSchedule schedule,
            PricedPlaces places,
            IdSource ids,
            CatalogueChanges changes) {
        this.tiers = tiers;
        this.schedule = schedule;
        this.places = places;
        this.ids = ids;
        this.changes = changes;
    }

    /**
     * Replaces all prices of a showtime. Sections that no tier names are not for sale. Bookings
     * keep the price they were made at.
     */
    @Transactional
    public Edit<PriceList> set(Editor editor, UUID showtimeId, List<TierWish> wishes) {
        return schedule.owned(Editor.of(editor.caller()), showtimeId)
                .then(showtime -> set(editor, showtime, wishes));
    }

    private Edit<PriceList> set(Editor editor, Showtime showtime, List<TierWish> wishes) {
        if (!editor.saw(tiers.lockVersion(showtime.id()))) {
            return new Edit.Stale<>();
        }
        var sections = places.of(showtime);
        var check = new PriceCheck(sections);
        var flaws = check.flaws(wishes);
        if (!flaws.isEmpty()) {
            return new Edit.Invalid<>(flaws);
        }
        var list = write(showtime.id(), wishes, check);
        places.putOnSale(list, sections);
        changes.announce(new ShowtimeEdited(showtime.id(), showtime.eventId()));
        return new Edit.Done<>(list);
    }

    private PriceList write(UUID showtimeId, List<TierWish> wishes, PriceCheck check) {
        var known = tiers.idsByName(showtimeId);
        var list =
                wishes.stream()
                        .map(
                                wish ->
                                        wish.tier(
                                                known.getOrDefault(wish.name(), ids.next()),
                                                check.sections(wish)))
                        .toList();
        var version = tiers.startVersion(showtimeId, wishes.getFirst().price().currency());
        for (var position = 0; position < list.size(); position++) {
            tiers.insert(showtimeId, position, list.get(position));
        }
        return new PriceList(showtimeId, version, list);
    }

    /** The prices of a showtime, in no more than two queries. */
    public PriceList of(UUID showtimeId) {
        var found = tiers.tiers(List.of(showtimeId)).getOrDefault(showtimeId, List.of());
        return new PriceList(showtimeId, tiers.version(showtimeId), found);
    }

    /** The tiers of several showtimes, in one query; those without prices are left out. */
    public Map<UUID, List<PriceTier>> tiersOf(Collection<UUID> showtimeIds) {
        return tiers.tiers(showtimeIds);
    }
}
