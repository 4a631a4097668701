package io.foyer.queue.privacy;

import io.foyer.common.privacy.Person;
import io.foyer.common.privacy.PersonalData;
import io.foyer.queue.admission.TurnHistory;
import io.foyer.queue.admission.Turns;
import io.foyer.queue.place.PlaceHistory;
import io.foyer.queue.place.PlaceHistory.PastPlace;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Places in line and turns. Whoever is erased leaves every line, and the rows name nobody. */
@Component
class QueuePersonalData implements PersonalData {

    private final PlaceHistory places;
    private final TurnHistory turnHistory;
    private final Turns turns;

    QueuePersonalData(PlaceHistory places, TurnHistory turnHistory, Turns turns) {
        this.places = places;
        this.turnHistory = turnHistory;
        this.turns = turns;
    }

    @Override
    public Map<String, Object> export(Person person) {
        var accountId = person.accountId();
        var held = new LinkedHashMap<String, Object>();
        put(held, "places", places.of(accountId));
        put(held, "admissions", turnHistory.of(accountId));
        return held;
    }

    @Override
    public void erase(Person person) {
        var accountId = person.accountId();
        places.of(accountId).stream()
                .filter(place -> place.state().isLive())
                // Each room's count is locked until the end: whoever else is erased comes in this
                // order.
                .sorted(Comparator.comparing(PastPlace::showtimeId))
                .map(PastPlace::id)
                .forEach(turns::leave);
        places.forget(accountId);
        turnHistory.forget(accountId);
    }

    private static void put(Map<String, Object> held, String kind, Collection<?> things) {
        if (!things.isEmpty()) {
            held.put(kind, things);
        }
    }
}
