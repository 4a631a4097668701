package io.foyer.queue.room;

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
 * <p>Joining and letting in keep out of each other's way: whoever joins shares the room's key,
 * letting people in changes the row without touching the key (who may do so is decided by the lease
 * of its door), and only the draw, which nobody may join during, excludes both.
 */
@Service
public class WaitingRooms {

    private final RoomTable table;
    private final Catalogue catalogue;
    private final DrawSeeds seeds;
    private final InstantSource clock;

    WaitingRooms(RoomTable table, Catalogue catalogue, DrawSeeds seeds, InstantSource clock) {
        this.table = table;
        this.catalogue = catalogue;
        this.seeds = seeds;
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
        table.switchOn(showtimeId, settings, seeds.fresh(showtimeId), clock.instant());
    }

    /** Until the transaction ends nobody draws; others may join and be let in. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<WaitingRoom> lockToJoin(UUID showtimeId) {
        return table.select("FOR KEY SHARE", showtimeId);
    }

    /** The room as it is known here; nobody is asked. */
    public Optional<WaitingRoom> known(UUID showtimeId) {
        return table.find(showtimeId);
    }

    /** Until the transaction ends nobody joins. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<WaitingRoom> lockToDraw(UUID showtimeId) {
        return table.select("FOR UPDATE", showtimeId);
    }

    /** Opens the room: whoever has arrived by now, so many, is drawn. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void open(UUID showtimeId, long drawn, Instant now) {
        table.open(showtimeId, drawn, now);
    }

    /** What decides the draw of that epoch. Not to be told before the opening. */
    public Optional<byte[]> seed(UUID showtimeId, int epoch) {
        return table.seed(showtimeId, epoch).map(kept -> seeds.open(showtimeId, kept));
    }

    /** What may be told of the draw by now; empty while no room is on. */
    public Optional<PublishedDraw> draw(UUID showtimeId) {
        return table.draw(showtimeId)
                .map(draw -> draw.opened(kept -> seeds.open(showtimeId, kept)));
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
