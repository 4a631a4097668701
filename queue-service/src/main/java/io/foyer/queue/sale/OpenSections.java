package io.foyer.queue.sale;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.foyer.queue.worker.Workers;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What sections have left, read every few seconds while somebody looks. Whoever looks never waits
 * for it: a line is told its position whether or not availability-service answers.
 */
@Component
class OpenSections {

    private final AsyncLoadingCache<UUID, List<OpenSection>> sections;

    OpenSections(SectionSource source, Workers workers, SaleProperties limits) {
        this.sections =
                Caffeine.newBuilder()
                        .maximumSize(limits.sectionsKept())
                        .expireAfterWrite(limits.sectionsLifetime().multipliedBy(2))
                        .refreshAfterWrite(limits.sectionsLifetime())
                        .buildAsync(
                                (showtimeId, executor) ->
                                        workers.call(() -> source.of(showtimeId))
                                                .onErrorReturn(List.of())
                                                .toFuture());
    }

    List<OpenSection> of(UUID showtimeId) {
        return sections.get(showtimeId).getNow(List.of());
    }
}
