package io.foyer.benchmarks.measure;

import io.foyer.benchmarks.limit.Argon2Loop;
import io.foyer.benchmarks.load.LoadProcess;
import io.foyer.benchmarks.load.Outcome;
import io.foyer.benchmarks.load.Protocols;
import io.foyer.benchmarks.scene.Members;
import io.foyer.benchmarks.scene.Requests;
import io.foyer.benchmarks.scene.Sale;
import io.foyer.benchmarks.scene.Scene;
import io.foyer.platform.launcher.Service;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * Log-ins against nothing but their Argon2id hashes; and what 64 at once do to account-service's
 * heap and to its other routes.
 */
public final class LogIn implements Measure {

    private static final int MEMBERS = 64;
    private static final int AT_ONCE = 64;

    /** No more than can be hashed: what waits longer than two seconds is turned away. */
    private static final int STEADY = 8;

    private static final double PROBE_RATE = 20;
    private static final double MEBIBYTE = 1 << 20;

    @Override
    public String name() {
        return "login";
    }

    @Override
    public List<String> run(Scene scene, Sale sale, Plan plan)
            throws IOException, InterruptedException {
        var members = Members.signUp(scene, MEMBERS);
        var logIns =
                new Side(
                        "POST /auth/login",
                        Protocols.HTTP,
                        scene.portOf(Service.ACCOUNT),
                        scene.tape("login", members.logIns().stream()),
                        200,
                        List.of(scene.processOf(Service.ACCOUNT)));
        var wrong = new ArrayList<String>();
        try (var loop = Argon2Loop.start()) {
            compare(scene, plan, logIns, loop, wrong);
        }
        crowd(scene, plan, logIns, wrong);
        return wrong;
    }

    private static void compare(
            Scene scene, Plan plan, Side logIns, Argon2Loop loop, List<String> wrong)
            throws IOException {
        loop.perSecond(plan.warmUpSeconds());
        logIns.play(scene.generator(), STEADY, plan.warmUpSeconds(), 0);
        var ratios = new ArrayList<Double>();
        var rates = new ArrayList<Double>();
        var limits = new ArrayList<Double>();
        long refused = 0;
        for (var round = 0; round < plan.rounds(); round++) {
            var before = loop.perSecond(plan.roundSeconds());
            var outcome = logIns.play(scene.generator(), STEADY, plan.roundSeconds(), 0).outcome();
            var after = loop.perSecond(plan.roundSeconds());
            ratios.add(outcome.perSecond() / ((before + after) / 2));
            rates.add(outcome.perSecond());
            limits.add((before + after) / 2);
            refused += outcome.wrong();
        }
        System.out.printf(
                Locale.ROOT,
                "%-34s %8.1f/s | %-38s %8.1f/s | ratio %.3f (%.3f–%.3f, %d rounds)%n",
                logIns.name() + ", " + STEADY + " at once",
                Comparison.median(rates),
                "Argon2id 46 MiB alone, in a loop",
                Comparison.median(limits),
                Comparison.median(ratios),
                ratios.stream().mapToDouble(Double::doubleValue).min().orElseThrow(),
                ratios.stream().mapToDouble(Double::doubleValue).max().orElseThrow(),
                ratios.size());
        if (refused > 0) {
            wrong.add("login: " + refused + " log-ins were not answered with a session");
        }
    }

    /** 64 log-ins at once, while somebody reads the key set as usual. */
    private static void crowd(Scene scene, Plan plan, Side logIns, List<String> wrong)
            throws IOException, InterruptedException {
        var alone = probe(scene, plan, scene.generator());
        var ports = scene.platform().settings().ports().of(Service.ACCOUNT);
        try (var second = LoadProcess.start();
                var heap = HeapWatch.of(ports.management())) {
            var crowd =
                    CompletableFuture.supplyAsync(() -> playLong(scene.generator(), plan, logIns));
            var meanwhile = probe(scene, plan, second);
            var outcome = crowd.join();
            System.out.printf(
                    Locale.ROOT,
                    "  %d log-ins at once: %.1f/s, answers %s, p99 %.0f ms; heap of account-service"
                            + " at most %.0f MiB, garbage included%n",
                    AT_ONCE,
                    outcome.perSecond(),
                    outcome.statuses(),
                    outcome.p99() / 1e3,
                    heap.peak() / MEBIBYTE);
            System.out.printf(
                    Locale.ROOT,
                    "  the key set meanwhile, open loop at %.0f/s: p50 %.2f ms, p99 %.2f ms (alone"
                            + " %.2f ms, %.2f ms)%n",
                    PROBE_RATE,
                    meanwhile.p50() / 1e3,
                    meanwhile.p99() / 1e3,
                    alone.p50() / 1e3,
                    alone.p99() / 1e3);
            if (!List.of(200, 503).containsAll(outcome.statuses().keySet())) {
                wrong.add("login: answers were " + outcome.statuses());
            }
            if (meanwhile.wrong() > 0) {
                wrong.add("login: other routes answered " + meanwhile.statuses());
            }
        }
    }

    private static Outcome playLong(LoadProcess generator, Plan plan, Side logIns) {
        try {
            return logIns.play(generator, AT_ONCE, 3 * plan.roundSeconds(), 0).outcome();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Outcome probe(Scene scene, Plan plan, LoadProcess generator) throws IOException {
        var keys =
                new Side(
                        "GET /.well-known/jwks.json",
                        Protocols.HTTP,
                        scene.portOf(Service.ACCOUNT),
                        scene.tape("keys", Stream.of(Requests.get("/.well-known/jwks.json", ""))),
                        200,
                        List.of(scene.processOf(Service.ACCOUNT)));
        return keys.play(generator, STEADY, 3 * plan.roundSeconds(), PROBE_RATE).outcome();
    }
}
