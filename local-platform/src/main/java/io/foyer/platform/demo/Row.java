package io.foyer.platform.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A row of a draft: its seats stand in the order in which people sit. */
record Row(String label, List<Seat> seats) {

    Row {
        seats = List.copyOf(seats);
    }

    /** The seats at these places, numbered by {@code numbering}. */
    static Row of(String label, List<Point> places, Numbering numbering) {
        List<Seat> seats = new ArrayList<>(places.size());
        for (int i = 0; i < places.size(); i++) {
            seats.add(Seat.at(places.get(i), numbering.number(i, places.size())));
        }
        return new Row(label, seats);
    }

    /** The same row with a wheelchair place and its companion's as the first or last two seats. */
    Row withWheelchairPlace(boolean atStart) {
        List<Seat> changed = new ArrayList<>(seats);
        int place = atStart ? 0 : changed.size() - 1;
        int beside = atStart ? 1 : changed.size() - 2;
        changed.set(place, changed.get(place).forWheelchair());
        changed.set(beside, changed.get(beside).forCompanion());
        return new Row(label, changed);
    }

    Row each(UnaryOperator<Seat> change) {
        return new Row(label, seats.stream().map(change).toList());
    }
}
