package io.foyer.queue.waiting;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.foyer.queue.admission.TurnWatch;
import io.foyer.queue.admission.Turns;
import io.foyer.queue.place.Place;
import io.foyer.queue.place.PlaceState;
import io.foyer.queue.place.Places;
import io.foyer.queue.place.Ticket;
import io.foyer.queue.place.Tickets;
import io.foyer.queue.worker.Workers;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Places as this instance last read them. Who still waits behind the serving number is not read
 * again, nor whoever is inside or was passed over until something is noticed of the turn, and
 * whoever shows a ticket not at all: most polls touch no store.
 */
@Component
class Standings {

    private final Reader reader;
    private final Tickets tickets;
    private final Workers workers;
    private final WaitingProperties limits;
    private final AsyncLoadingCache<UUID, Optional<Standing>> standings;

    Standings(Reader reader, Tickets tickets, Workers workers, WaitingProperties limits) {
        this.reader = reader;
        this.tickets = tickets;
        this.workers = workers;
        this.limits = limits;
        this.standings =
                Caffeine.newBuilder()
                        .maximumSize(limits.standings())
                        .expireAfterWrite(limits.standingLifetime())
                        .buildAsync(
                                (placeId, executor) ->
                                        workers.call(() -> reader.read(placeId)).toFuture());
    }

    /** How the guest's place stands, given the board; empty when there is no such place. */
    Mono<Standing> of(PlaceQuery query, Board board) {
        return carried(query, board)
                .map(Mono::just)
                .orElseGet(() -> known(query.placeId(), board))
                .filter(found -> found.isOf(query.showtimeId(), query.guest().accountId()))
                .flatMap(this::come);
    }

    /** The same for an owner who is known to be one, having just asked for a place. */
    Mono<Standing> of(UUID placeId, Board board) {
        return known(placeId, board).flatMap(this::come);
    }

    /** The owner has come: only by that a turn counts as picked up, and by nobody else's look. */
    private Mono<Standing> come(Standing standing) {
        var admission = standing.admission();
        if (admission == null || admission.pickedUpAt() != null) {
            return Mono.just(standing);
        }
        var placeId = admission.placeId();
        return workers.call(() -> reader.pickUp(placeId))
                .flatMap(
                        picked -> {
                            standings.synchronous().invalidate(placeId);
                            return present(placeId);
                        });
    }

    /** How the place stands, given the board; empty when there is no such place. */
    private Mono<Standing> known(UUID placeId, Board board) {
        return present(placeId)
                .flatMap(
                        standing -> {
                            if (isStillTrue(standing, board) || isRecent(standing)) {
                                return Mono.just(standing);
                            }
                            standings.synchronous().invalidate(placeId);
                            return present(placeId);
                        });
    }

    /** A place that was written just now. */
    Standing of(Place place) {
        return new Standing(place, null, reader.clock().instant(), Standing.NO_LOOK);
    }

    /** The place was given up here: its ticket shows it no more, though the board does not know. */
    void remove(UUID placeId) {
        standings.put(placeId, CompletableFuture.completedFuture(Optional.empty()));
    }

    /** By the ticket alone, unless this instance knows better. */
    Optional<Standing> carried(PlaceQuery query, Board board) {
        return query.ticket()
                .filter(text -> standings.getIfPresent(query.placeId()) == null)
                .flatMap(tickets::read)
                .filter(ticket -> isAbout(ticket, query))
                .map(ticket -> Standing.of(ticket, reader.clock().instant()).numberedBy(board))
                .filter(standing -> standing.isStillTrueBy(board));
    }

    private static boolean isAbout(Ticket ticket, PlaceQuery query) {
        return ticket.placeId().equals(query.placeId())
                && ticket.isOf(query.showtimeId(), query.guest().accountId());
    }

    private Mono<Standing> present(UUID placeId) {
        return Mono.fromFuture(() -> standings.get(placeId), true).flatMap(Mono::justOrEmpty);
    }

    private boolean isStillTrue(Standing standing, Board board) {
        return standing.isStillTrueBy(board) && !standing.isOverAt(reader.clock().instant());
    }

    private boolean isRecent(Standing standing) {
        return reader.clock().instant().isBefore(standing.readAt().plus(limits.changingLifetime()));
    }

    /** Reads a place and, if it is inside, its turn. */
    @Component
    record Reader(Places places, Turns turns, TurnWatch watch, InstantSource clock) {

        UUID pickUp(UUID placeId) {
            turns.pickUp(placeId);
            return placeId;
        }

        Optional<Standing> read(UUID placeId) {
            var look = watch.lastLook();
            return places.find(placeId)
                    .map(
                            place ->
                                    new Standing(
                                            place,
                                            place.state() == PlaceState.ADMITTED
                                                    ? turns.ofPlace(place.id()).orElse(null)
                                                    : null,
                                            clock.instant(),
                                            look));
        }
    }
}
