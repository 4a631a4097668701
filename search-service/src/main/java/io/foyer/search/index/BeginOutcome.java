package io.foyer.search.index;

/** What became of the wish for a new index. */
public sealed interface BeginOutcome {

    record Begun(Rebuild rebuild) implements BeginOutcome {}

    /** One at a time; this is the one that runs. */
    record Running(Rebuild rebuild) implements BeginOutcome {}

    /** There is no index yet that another could follow. */
    record NothingInUse() implements BeginOutcome {}
}
