package io.foyer.benchmarks.measure;

/**
 * How long and how often is measured.
 *
 * @param rounds of the target, each between two of the limit; at least 7 to be quoted
 * @param roundSeconds length of one round
 * @param connections closed-loop clients
 * @param warmUpSeconds each side is warmed at least so long
 * @param warmUpRequests and with at least so many correct answers
 * @param longestWarmUpSeconds but never longer than this
 */
public record Plan(
        int rounds,
        double roundSeconds,
        int connections,
        double warmUpSeconds,
        long warmUpRequests,
        double longestWarmUpSeconds) {

    private static final int ROUNDS_TO_QUOTE = 7;

    /** The protocol that figures are quoted by: about three minutes for each comparison. */
    public static Plan quoted() {
        return new Plan(7, 3, 64, 15, 100_000, 30);
    }

    /** Whether what comes out may be quoted. */
    boolean isQuoted() {
        return rounds >= ROUNDS_TO_QUOTE;
    }

    /** The same with other closed-loop clients. */
    Plan with(int otherConnections) {
        return new Plan(
                rounds,
                roundSeconds,
                otherConnections,
                warmUpSeconds,
                warmUpRequests,
                longestWarmUpSeconds);
    }

    /** The same with longer rounds, for what comes and goes within seconds. */
    Plan inRoundsOf(double seconds) {
        return isQuoted()
                ? new Plan(
                        rounds,
                        seconds,
                        connections,
                        warmUpSeconds,
                        warmUpRequests,
                        longestWarmUpSeconds)
                : this;
    }

    /** So many showtimes if the figures are to be quoted; one is enough to see that it runs. */
    int showtimes(int toQuote) {
        return isQuoted() ? toQuote : 1;
    }

    /** The same with a warm-up of its own. */
    Plan warmedFor(double seconds) {
        return new Plan(
                rounds,
                roundSeconds,
                connections,
                Math.min(seconds, warmUpSeconds),
                0,
                Math.min(seconds, longestWarmUpSeconds));
    }

    /**
     * The same with more time for what is too slow to answer so many requests in the usual time.
     */
    Plan warmedUpTo(double longestSeconds) {
        return isQuoted()
                ? new Plan(
                        rounds,
                        roundSeconds,
                        connections,
                        warmUpSeconds,
                        warmUpRequests,
                        longestSeconds)
                : this;
    }

    /** Enough to see that everything runs, not to quote. */
    public static Plan quick() {
        return new Plan(1, 1, 16, 1, 100, 5);
    }
}
