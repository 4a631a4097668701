package io.foyer.event.planning;

import io.foyer.event.programme.Event;
import io.foyer.event.venue.VenueCatalogue;
import org.springframework.stereotype.Component;

/** Finds the clock that the dates of an event are told by. */
@Component
class VenueClocks {

    private final VenueCatalogue venues;

    VenueClocks(VenueCatalogue venues) {
        this.venues = venues;
    }

    VenueClock of(Event event) {
        return new VenueClock(venues.find(event.venueId()).orElseThrow().details().zone());
    }
}
