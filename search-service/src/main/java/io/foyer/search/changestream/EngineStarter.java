package io.foyer.search.changestream;

import org.springframework.stereotype.Component;

/** Makes everything ready and starts an engine. */
@Component
class EngineStarter {

    private final Preparation preparation;
    private final EngineSettings settings;
    private final ListingChanges changes;
    private final ChangeStreamProperties limits;

    EngineStarter(
            Preparation preparation,
            EngineSettings settings,
            ListingChanges changes,
            ChangeStreamProperties limits) {
        this.preparation = preparation;
        this.settings = settings;
        this.changes = changes;
        this.limits = limits;
    }

    ListingEngine start() {
        preparation.prepare();
        var engine = new ListingEngine(settings, changes, limits.stopTimeout());
        engine.start();
        return engine;
    }
}
