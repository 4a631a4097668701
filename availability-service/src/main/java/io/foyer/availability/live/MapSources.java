package io.foyer.availability.live;

import io.foyer.availability.layout.ShowtimeLayout;
import io.foyer.availability.layout.ShowtimeLayouts;
import io.foyer.availability.seatmap.LiveMap;
import io.foyer.availability.seatmap.LiveMaps;
import io.foyer.availability.seatmap.MapLoader;
import io.foyer.availability.seatmap.MapUnreachableException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Where a showtime's map and layout come from, and what becomes of them. */
@Component
record MapSources(
        LiveMaps maps, MapLoader loader, ShowtimeLayouts layouts, Events events, JsonMapper json) {

    record Read(LiveMap map, ShowtimeLayout layout) {}

    /**
     * The map as it stands, with its layout; {@code known} itself when nothing changed. Empty when
     * there is no such showtime for sale.
     */
    Mono<Read> read(UUID showtimeId, @Nullable LiveMap known) {
        return newest(showtimeId, known)
                .switchIfEmpty(Mono.defer(() -> load(showtimeId)))
                .flatMap(map -> layouts.of(showtimeId).map(layout -> new Read(map, layout)));
    }

    private Mono<LiveMap> newest(UUID showtimeId, @Nullable LiveMap known) {
        return known == null
                ? maps.read(showtimeId)
                : maps.version(showtimeId)
                        .flatMap(
                                version ->
                                        version == known.version()
                                                ? Mono.just(known)
                                                : maps.read(showtimeId));
    }

    private Mono<LiveMap> load(UUID showtimeId) {
        return loader.load(showtimeId)
                .filter(stands -> stands)
                .flatMap(
                        stands ->
                                maps.read(showtimeId)
                                        .switchIfEmpty(
                                                Mono.error(
                                                        () ->
                                                                new MapUnreachableException(
                                                                        "Loaded, yet not there"))));
    }

    Snapshot snapshot(LiveMap map, ShowtimeLayout layout) {
        return new Snapshot(map, layout, events, json);
    }
}
