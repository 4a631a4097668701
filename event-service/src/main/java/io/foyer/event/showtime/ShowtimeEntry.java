package io.foyer.event.showtime;

import io.foyer.common.id.IdSource;
import io.foyer.event.editing.Edit;
import io.foyer.event.editing.Edit.Flaw;
import io.foyer.event.programme.Event;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes showtimes of an event, with the newest seat map its venue has published. */
@Component
class ShowtimeEntry {

    private final Showtimes showtimes;
    private final SeatStock stock;
    private final IdSource ids;

    ShowtimeEntry(Showtimes showtimes, SeatStock stock, IdSource ids) {
        this.showtimes = showtimes;
        this.stock = stock;
        this.ids = ids;
    }

    /** One showtime for each plan, in their order; all or none. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Edit<List<Showtime>> enter(Event event, List<ShowtimePlan> plans) {
        var flaws = new ArrayList<Flaw>();
        plans.forEach(plan -> flaws.addAll(plan.flaws()));
        if (!flaws.isEmpty()) {
            return new Edit.Invalid<>(flaws);
        }
        if (event.status().isOver()) {
            return new Edit.Refused<>("The event is " + event.status() + ".");
        }
        var map = stock.newestMap(event.venueId());
        if (map.isEmpty()) {
            return new Edit.Refused<>("The venue has no published seat map yet.");
        }
        return new Edit.Done<>(enter(event, map.getAsInt(), plans));
    }

    private List<Showtime> enter(Event event, int map, List<ShowtimePlan> plans) {
        var numbers = showtimes.nextNumbers(plans.size());
        var made = new ArrayList<Showtime>();
        for (var i = 0; i < plans.size(); i++) {
            made.add(new Showtime(ids.next(), numbers.get(i), event, map, plans.get(i)));
        }
        var entered = showtimes.saveAllAndFlush(made);
        stock.open(entered);
        return entered;
    }
}
