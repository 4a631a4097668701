package io.foyer.benchmarks.measure;

import io.foyer.benchmarks.load.Load;
import io.foyer.benchmarks.load.LoadProcess;
import io.foyer.benchmarks.load.Protocols;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;

/** One of the two things compared: where its requests go, and which processes serve them. */
public final class Side implements Contender {

    private final String name;
    private final Protocols protocol;
    private final int port;
    private final String tape;
    private final int expected;
    private final List<ProcessHandle> servers;
    private int position;

    /**
     * @param tape the requests, played on over all rounds
     * @param expected the status of a correct answer
     * @param servers whose processor time counts
     */
    public Side(
            String name,
            Protocols protocol,
            int port,
            String tape,
            int expected,
            List<ProcessHandle> servers) {
        this.name = name;
        this.protocol = protocol;
        this.port = port;
        this.tape = tape;
        this.expected = expected;
        this.servers = List.copyOf(servers);
    }

    @Override
    public String name() {
        return name;
    }

    /**
     * Plays a tape of so many requests to its end, before anything is measured. Past it keys come
     * again, which only repeats answers, so that nothing else would tell where it is.
     *
     * @throws IOException also when an answer is not the expected one
     */
    void playThrough(LoadProcess generator, int connections, int requests) throws IOException {
        long correct = 0;
        while (correct < requests) {
            var outcome = play(generator, connections, 1, 0).outcome();
            if (outcome.wrong() > 0) {
                throw new IOException(name + ": answers were " + outcome.statuses());
            }
            correct += outcome.correct();
        }
    }

    /** How many requests of the tape were sent; past its end they come again. */
    int played() {
        return position;
    }

    @Override
    public Sample play(LoadProcess generator, int connections, double seconds, double rate)
            throws IOException {
        var load = new Load(protocol, port, connections, tape, position, seconds, rate, expected);
        var before = ProcessorTime.byProgram(servers);
        var outcome = generator.play(load);
        var after = ProcessorTime.byProgram(servers);
        position = outcome.nextStart();
        var each = new TreeMap<String, Double>();
        after.forEach(
                (program, spent) ->
                        each.put(
                                program,
                                spent.minus(before.getOrDefault(program, Duration.ZERO)).toNanos()
                                        / 1e3
                                        / Math.max(1, outcome.correct())));
        var all = each.values().stream().mapToDouble(Double::doubleValue).sum();
        return new Sample(outcome, all, each);
    }
}
