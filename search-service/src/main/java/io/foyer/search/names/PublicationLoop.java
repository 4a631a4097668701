package io.foyer.search.names;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Writes names to the index; apart from counting them, which goes on without Elasticsearch. */
@Component
class PublicationLoop extends Rounds {

    private final NamePublication publication;

    PublicationLoop(NamePublication publication, NameProperties limits, MeterRegistry metrics) {
        super("name-publication", limits, metrics);
        this.publication = publication;
    }

    @Override
    void work() {
        publication.publish();
    }
}
