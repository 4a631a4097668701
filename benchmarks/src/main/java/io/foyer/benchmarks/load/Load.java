package io.foyer.benchmarks.load;

/**
 * What to play, where and how.
 *
 * @param port on loopback; the generator never sends anywhere else
 * @param connections how many at once
 * @param tape a file of {@link Tape}
 * @param start where on the tape to begin
 * @param seconds how long, at most 600
 * @param rate requests a second on average, arriving as a Poisson process whether or not earlier
 *     ones were answered (open loop); 0 to send the next when the last is answered (closed loop)
 * @param expected the status that counts as a correct answer
 */
public record Load(
        Protocols protocol,
        int port,
        int connections,
        String tape,
        int start,
        double seconds,
        double rate,
        int expected) {

    private static final int LONGEST_SECONDS = 600;

    public Load {
        if (seconds <= 0 || seconds > LONGEST_SECONDS) {
            throw new IllegalArgumentException("Between 0 and 600 seconds, not " + seconds);
        }
    }
}
