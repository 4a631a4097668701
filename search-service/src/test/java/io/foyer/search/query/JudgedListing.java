package io.foyer.search.query;

import io.foyer.search.index.Folding;
import io.foyer.testing.shows.ComposedListing;
import io.foyer.testing.shows.ComposedListing.Act;
import java.time.LocalDate;
import java.util.List;

/** A listing with all that is judged folded once: there are many to judge by many queries. */
record JudgedListing(
        ComposedListing show,
        String name,
        List<String> performers,
        String venue,
        String city,
        String description,
        LocalDate date) {

    static JudgedListing of(ComposedListing show) {
        var house = show.house();
        return new JudgedListing(
                show,
                Folding.fold(show.eventName()),
                show.acts().stream().map(Act::name).map(Folding::fold).toList(),
                Folding.fold(house.name()),
                Folding.fold(house.city()),
                Folding.fold(show.description()),
                show.startsAt().atZone(house.timeZone()).toLocalDate());
    }
}
