package io.foyer.queue.admission;

import io.foyer.queue.place.Places;
import io.foyer.queue.room.WaitingRooms;
import io.foyer.queue.worker.Workers;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;

/** Goes round the doors by the clock. A room that fails does not keep the others waiting. */
@Component
class Doorkeeper implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Doorkeeper.class);

    private final WaitingRooms rooms;
    private final Places places;
    private final Door door;
    private final Round round;
    private final InstantSource clock;
    private Disposable ticks = Disposables.disposed();

    /** How rounds are started and counted. */
    @Component
    record Round(Workers workers, AdmissionProperties limits, MeterRegistry metrics) {

        Counter admitted() {
            return metrics.counter("foyer.admission.admitted");
        }

        Counter failures() {
            return metrics.counter("foyer.admission.failures");
        }
    }

    Doorkeeper(WaitingRooms rooms, Places places, Door door, Round round, InstantSource clock) {
        this.rooms = rooms;
        this.places = places;
        this.door = door;
        this.round = round;
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        ticks =
                Flux.interval(round.limits().interval())
                        .onBackpressureDrop()
                        .concatMap(tick -> round.workers().call(this::goRound).onErrorComplete())
                        .subscribe();
    }

    /** Looks at every room that is on, or where somebody still is. */
    int goRound() {
        try {
            return doors().stream().mapToInt(this::tend).sum();
        } catch (RuntimeException failure) {
            round.failures().increment();
            log.warn("Could not go round the doors", failure);
            return 0;
        }
    }

    private Set<UUID> doors() {
        var doors = new LinkedHashSet<>(rooms.on());
        doors.addAll(places.showtimesToClear());
        return doors;
    }

    private int tend(UUID showtimeId) {
        try {
            var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            var admitted = door.tend(showtimeId, now);
            round.admitted().increment(admitted);
            return admitted;
        } catch (RuntimeException failure) {
            round.failures().increment();
            log.warn("Could not tend the room of {}", showtimeId, failure);
            return 0;
        }
    }

    @Override
    public synchronized void stop() {
        ticks.dispose();
    }

    @Override
    public synchronized boolean isRunning() {
        return !ticks.isDisposed();
    }
}
