package io.foyer.event.seatmap.house;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/** What distinguishes one shape of a house from another. */
interface Blueprint {

    Outline outline();

    /** From the front to the back. */
    List<Tier> tiers();

    /**
     * The sections of a tier.
     *
     * @param order the tier's place among the tiers, from 0
     * @param middle how far out the tier's middle row is, about
     */
    List<Zone> zones(Tier tier, int order, double middle);

    /** What rows are called, from 0 at the front of a floor. */
    IntFunction<String> rowLabels();

    Point stage();

    Predicate<Point> seesLittle();

    /** What the standing section is called. */
    String floor();

    /** The blueprint for a plan. */
    static Blueprint of(HousePlan plan) {
        return switch (plan.shape()) {
            case THEATRE -> new Theatre(plan);
            case ARENA -> new Arena(plan);
            case STADIUM -> new Stadium(plan);
        };
    }

    /** Into how many runs a part of a row falls when so many seats may follow each other. */
    static int runs(double length, int seatsBetweenAisles) {
        var run = (seatsBetweenAisles - 1) * TierLayout.SEAT + TierLayout.AISLE;
        return Math.max(1, (int) Math.round(length / run));
    }
}
