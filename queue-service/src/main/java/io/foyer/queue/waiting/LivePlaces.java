package io.foyer.queue.waiting;

import io.foyer.common.background.BackgroundLoop;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/**
 * Pushes rooms and places as they change. One clock moves them all: a room's document is built once
 * a turn and written to everybody who listens; a place is looked at in memory and sent when there
 * is news of it. Ends before the web server does, which would else wait for it.
 */
@Service
public class LivePlaces extends BackgroundLoop {

    private final FrontDesk desk;
    private final Documents documents;
    private final LiveProperties limits;
    private final LiveMeters meters;
    private final InstantSource clock;
    private final ConcurrentMap<UUID, LiveRoom> rooms = new ConcurrentHashMap<>();

    LivePlaces(
            FrontDesk desk,
            Documents documents,
            LiveProperties limits,
            LiveMeters meters,
            Surroundings surroundings) {
        super("live-places", surroundings.metrics());
        this.desk = desk;
        this.documents = documents;
        this.limits = limits;
        this.meters = meters;
        this.clock = surroundings.clock();
    }

    /** What every loop has to be told. */
    @Component
    record Surroundings(MeterRegistry metrics, InstantSource clock) {}

    /**
     * Somebody connects. Whoever asks gives the place back by {@link #leave}.
     *
     * @param cut closes the connection at once
     */
    public Listener enter(Visit visit, Runnable cut) {
        var listener = new Listener(visit, limits, cut);
        var room =
                rooms.compute(
                        visit.showtimeId(),
                        (id, known) -> {
                            var present = known == null ? new LiveRoom() : known;
                            present.add(listener);
                            return present;
                        });
        look(listener);
        room.greet(listener);
        return listener;
    }

    public void leave(Listener listener) {
        rooms.computeIfPresent(
                listener.visit().showtimeId(), (id, room) -> room.remove(listener) ? null : room);
        if (listener.isDropped()) {
            meters.dropped();
        }
    }

    @Override
    protected void step() throws InterruptedException {
        Thread.sleep(limits.refresh());
        meters.turn(this::turn);
    }

    /** Boards first: they tell everybody, and are the same for all. */
    private void turn() {
        rooms.forEach(this::tellBoard);
        rooms.values().forEach(room -> room.forEach(this::attend));
    }

    private void tellBoard(UUID showtimeId, LiveRoom room) {
        if (room.startsToLook()) {
            // What fails is tried again with the next turn; whoever listens goes on by what is
            // known.
            documents
                    .of(showtimeId)
                    .onErrorComplete()
                    .doFinally(end -> room.hasLooked())
                    .subscribe(
                            document -> {
                                if (room.tell(document)) {
                                    meters.told();
                                }
                            });
        }
    }

    private void attend(Listener listener) {
        listener.probe();
        if (listener.visit().until().isAfter(clock.instant())) {
            look(listener);
        } else {
            listener.end();
        }
    }

    private void look(Listener listener) {
        if (listener.startsToLook()) {
            desk.place(listener.query())
                    .map(Optional::of)
                    .defaultIfEmpty(Optional.empty())
                    .onErrorComplete()
                    .doFinally(end -> listener.hasLooked())
                    .subscribe(found -> show(found, listener));
        }
    }

    private void show(Optional<PlaceView> found, Listener listener) {
        found.ifPresentOrElse(place -> listener.place(place, documents::of), listener::end);
    }

    @Override
    public synchronized void stop() {
        super.stop();
        rooms.values().forEach(room -> room.forEach(Listener::end));
    }
}
