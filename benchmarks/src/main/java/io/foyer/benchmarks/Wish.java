package io.foyer.benchmarks;

import java.util.List;

/**
 * What is asked for on the command line.
 *
 * @param quick whether only to show that everything runs
 * @param listings how big a catalogue search is measured on
 * @param measures by name; none means all
 */
record Wish(boolean quick, long listings, List<String> measures) {

    private static final String QUICK = "--quick";
    private static final String LISTINGS = "--listings=";
    private static final long MANY = 1_000_000;
    private static final long FEW = 20_000;

    static Wish of(List<String> arguments) {
        var quick = arguments.contains(QUICK);
        var listings =
                arguments.stream()
                        .filter(argument -> argument.startsWith(LISTINGS))
                        .mapToLong(
                                argument -> Long.parseLong(argument.substring(LISTINGS.length())))
                        .findFirst()
                        .orElse(quick ? FEW : MANY);
        var measures =
                arguments.stream()
                        .filter(argument -> !argument.equals(QUICK))
                        .filter(argument -> !argument.startsWith(LISTINGS))
                        .toList();
        return new Wish(quick, listings, measures);
    }

    boolean means(String measure) {
        return measures.isEmpty() || measures.contains(measure);
    }
}
