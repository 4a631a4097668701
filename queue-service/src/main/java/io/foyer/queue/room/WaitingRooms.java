package io.foyer.queue.room;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rooms known here.
 *
 * <p>Three locks keep joining and letting in out of each other's way: whoever joins shares the
 * room's key, letting people in changes the row without touching the key, and only the draw, which
 * nobody may join during, excludes both.
 */
@Service
public class WaitingRooms {

    private static final int SEED_BYTES = 32;

    private final RoomTable table;
    private final Catalogue catalogue;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    WaitingRooms(RoomTable table, Catalogue catalogue, InstantSource clock) {
        this.table = table;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * The room; event-service is asked when it is not known here.
     *
     * @throws io.foyer.common.problem.Problem {@code UNAVAILABLE} when it would have to be asked
     *     and cannot
     */
    public RoomLookup find(UUID showtimeId) {
        var known = table.find(showtimeId);
        return known.<RoomLookup>map(RoomLookup.Found::new).orElseGet(() -> ask(showtimeId));
    }

    private RoomLookup ask(UUID showtimeId) {
        return switch (catalogue.position(showtimeId)) {
            case SwitchPosition.On(var settings) -> {
                switchOn(showtimeId, settings);
                yield new RoomLookup.Found(table.find(showtimeId).orElseThrow());
            }
            case SwitchPosition.Off() -> new RoomLookup.NoRoom();
            case SwitchPosition.NoShowtime() -> new RoomLookup.NoShowtime();
        };
    }

    /** Reads the switch again and follows it. */
    void mirror(UUID showtimeId) {
        switch (catalogue.position(showtimeId)) {
            case SwitchPosition.On(var settings) -> switchOn(showtimeId, settings);
            case SwitchPosition.Off(), SwitchPosition.NoShowtime() -> table.switchOff(showtimeId);
        }
    }

    private void switchOn(UUID showtimeId, RoomSettings settings) {
        var seed = new byte[SEED_BYTES];
        random.nextBytes(seed);
        table.switchOn(showtimeId, settings, seed, clock.instant());
    }

    /** Until the transaction ends nobody draws; others may join and be let in. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<WaitingRoom> lockToJoin(UUID showtimeId) {
        return table.select("FOR KEY SHARE", showtimeId);
    }

    /** Until the transaction ends nobody else lets people in; others may join. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<WaitingRoom> lockToAdmit(UUID showtimeId) {
        return table.select("FOR NO KEY UPDATE", showtimeId);
    }

    /** Until the transaction ends nobody joins. Returns the secret that decides the draw. */
    @Transactional(propagation = Propagation.MANDATORY)
    public byte[] lockToDraw(UUID showtimeId) {
        table.select("FOR UPDATE", showtimeId);
        return table.seed(showtimeId);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void open(UUID showtimeId, Instant now) {
        table.open(showtimeId, now);
    }

    /** Moves the serving number, which never goes back, and the pace. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void serve(UUID showtimeId, long servingNumber, Instant nextAdmissionAt) {
        table.serve(showtimeId, servingNumber, nextAdmissionAt);
    }

    /** The showtimes whose room is on. */
    public List<UUID> on() {
        return table.on();
    }
}
