package io.foyer.queue.waiting;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.foyer.queue.admission.Admission;
import io.foyer.queue.admission.Turns;
import io.foyer.queue.place.Place;
import io.foyer.queue.place.PlaceState;
import io.foyer.queue.place.Places;
import io.foyer.queue.token.AdmissionGrant;
import io.foyer.queue.token.AdmissionTokens;
import io.foyer.queue.worker.Workers;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Places as this instance last read them. Who still waits behind the serving number is not read
 * again: most polls touch no store.
 */
@Component
class Standings {

    private final Reader reader;
    private final WaitingProperties limits;
    private final AsyncLoadingCache<UUID, Optional<Standing>> standings;

    Standings(Reader reader, Workers workers, WaitingProperties limits) {
        this.reader = reader;
        this.limits = limits;
        this.standings =
                Caffeine.newBuilder()
                        .maximumSize(limits.standings())
                        .expireAfterWrite(limits.standingLifetime())
                        .buildAsync(
                                (placeId, executor) ->
                                        workers.call(() -> reader.read(placeId)).toFuture());
    }

    /** How the place stands, given the board; empty when there is no such place. */
    Mono<Standing> of(UUID placeId, Board board) {
        return present(placeId)
                .flatMap(
                        standing -> {
                            if (standing.isStillTrueBy(board) || isRecent(standing)) {
                                return Mono.just(standing);
                            }
                            forget(placeId);
                            return present(placeId);
                        });
    }

    /** Has the place read again when it is next looked at. */
    void forget(UUID placeId) {
        standings.synchronous().invalidate(placeId);
    }

    private Mono<Standing> present(UUID placeId) {
        return Mono.fromFuture(() -> standings.get(placeId), true).flatMap(Mono::justOrEmpty);
    }

    private boolean isRecent(Standing standing) {
        return reader.clock().instant().isBefore(standing.readAt().plus(limits.changingLifetime()));
    }

    /** Reads a place and, if it is inside, signs its token. */
    @Component
    record Reader(Places places, Turns turns, AdmissionTokens tokens, InstantSource clock) {

        Optional<Standing> read(UUID placeId) {
            return places.find(placeId).map(this::standingOf);
        }

        private Standing standingOf(Place place) {
            var now = clock.instant();
            var admission =
                    place.state() == PlaceState.ADMITTED
                            ? turns.ofPlace(place.id())
                            : Optional.<Admission>empty();
            return admission
                    .map(
                            inside ->
                                    new Standing(
                                            place,
                                            tokens.of(grantOf(inside)),
                                            inside.expiresAt(),
                                            now))
                    .orElseGet(() -> new Standing(place, null, null, now));
        }

        private static AdmissionGrant grantOf(Admission admission) {
            return new AdmissionGrant(
                    admission.tokenId(),
                    admission.accountId(),
                    admission.showtimeId(),
                    admission.admittedAt(),
                    admission.expiresAt());
        }
    }
}
