package io.foyer.booking.inventory;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The showtimes a test put on sale. */
public final class InMemoryShowtimes implements Showtimes {

    private final Map<UUID, ShowtimeOnSale> byId = new ConcurrentHashMap<>();

    public ShowtimeOnSale add(ShowtimeOnSale showtime) {
        byId.put(showtime.id(), showtime);
        return showtime;
    }

    @Override
    public Optional<ShowtimeOnSale> find(UUID showtimeId) {
        return Optional.ofNullable(byId.get(showtimeId));
    }

    @Override
    public void lookAgain(UUID showtimeId) {
        // What is found is what was added last.
    }

    @Override
    public Optional<ShowtimeOnSale> findByNumber(long showtimeNumber) {
        return byId.values().stream()
                .filter(showtime -> showtime.number() == showtimeNumber)
                .findAny();
    }
}
