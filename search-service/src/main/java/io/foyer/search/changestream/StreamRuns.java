package io.foyer.search.changestream;

import org.springframework.stereotype.Component;

/** Makes everything ready and starts a run of the stream. */
@Component
class StreamRuns {

    private final Preparation preparation;
    private final Engines engines;
    private final FillLoop filling;
    private final Continuity continuity;
    private final ChangeStreamProperties limits;

    StreamRuns(
            Preparation preparation,
            Engines engines,
            FillLoop filling,
            Continuity continuity,
            ChangeStreamProperties limits) {
        this.preparation = preparation;
        this.engines = engines;
        this.filling = filling;
        this.continuity = continuity;
        this.limits = limits;
    }

    StreamRun start() {
        preparation.prepare();
        var run = new StreamRun(engines.create(), filling, continuity, limits);
        run.start();
        return run;
    }

    /** This instance does not lead any more. */
    void over() {
        continuity.lookAway();
    }
}
