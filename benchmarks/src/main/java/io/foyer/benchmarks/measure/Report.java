package io.foyer.benchmarks.measure;

import io.foyer.benchmarks.load.Protocols;
import io.foyer.benchmarks.scene.Requests;
import io.foyer.benchmarks.scene.Sale;
import io.foyer.benchmarks.scene.Scene;
import io.foyer.benchmarks.scene.SoldOutEvent;
import io.foyer.common.security.Role;
import io.foyer.platform.launcher.Service;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * An organizer's reports of an event that has sold 100,000 tickets: how long its sales take, and
 * how fast its export is beside Postgres writing the same rows by {@code COPY}.
 */
public final class Report implements Measure {

    private static final int TICKETS = 100_000;
    private static final int FEW_TICKETS = 5_000;
    private static final int AT_ONCE = 4;

    @Override
    public String name() {
        return "report";
    }

    @Override
    public List<String> run(Scene scene, Sale sale, Plan plan)
            throws IOException, InterruptedException {
        var event =
                SoldOutEvent.write(
                        scene,
                        plan.isQuoted() ? TICKETS : FEW_TICKETS,
                        scene.portOf(Service.BOOKING));
        var token = scene.issuer().token(Role.ADMIN);
        var wrong = new ArrayList<>(sales(scene, plan, event, token));
        try (var export = new ExportRows(scene.portOf(Service.BOOKING), event, token)) {
            wrong.addAll(export(plan, event, export));
        }
        return wrong;
    }

    private static List<String> sales(Scene scene, Plan plan, SoldOutEvent event, String token)
            throws IOException {
        var path = "/api/v1/events/" + event.id() + "/sales?interval=";
        var sales =
                new Side(
                        "GET /sales of " + event.tickets() + " tickets",
                        Protocols.HTTP,
                        scene.portOf(Service.BOOKING),
                        scene.tape(
                                "sales",
                                Stream.of("day", "hour")
                                        .map(interval -> Requests.get(path + interval, token))),
                        200,
                        List.of(scene.processOf(Service.BOOKING)));
        sales.play(scene.generator(), AT_ONCE, plan.warmUpSeconds(), 0);
        var full = sales.play(scene.generator(), AT_ONCE, 3 * plan.roundSeconds(), 0);
        var outcome = full.outcome();
        System.out.printf(
                Locale.ROOT,
                "%-34s %8.1f/s, %d at once, %.0f µs CPU: p50 %.2f ms, p99 %.2f ms%n",
                sales.name(),
                outcome.perSecond(),
                AT_ONCE,
                full.cpuMicros(),
                outcome.p50() / 1e3,
                outcome.p99() / 1e3);
        Latency.print(scene.generator(), plan.with(AT_ONCE), sales, outcome.perSecond());
        return outcome.wrong() == 0 ? List.of() : List.of("report: " + outcome.statuses());
    }

    private static List<String> export(Plan plan, SoldOutEvent event, ExportRows rows)
            throws IOException, InterruptedException {
        rows.copied();
        rows.exported();
        var ratios = new ArrayList<Double>();
        var rates = new ArrayList<Double>();
        var limits = new ArrayList<Double>();
        for (var round = 0; round < plan.rounds(); round++) {
            var before = rows.copied();
            var rate = rows.exported();
            var after = rows.copied();
            rates.add(rate);
            limits.add((before + after) / 2);
            ratios.add(rate / ((before + after) / 2));
        }
        System.out.printf(
                Locale.ROOT,
                "%-34s %8.0f rows/s | %-38s %8.0f rows/s | ratio %.3f (%.3f–%.3f, %d rounds)%n",
                "GET /sales.csv",
                Comparison.median(rates),
                "COPY of the same rows TO STDOUT",
                Comparison.median(limits),
                Comparison.median(ratios),
                ratios.stream().mapToDouble(Double::doubleValue).min().orElseThrow(),
                ratios.stream().mapToDouble(Double::doubleValue).max().orElseThrow(),
                ratios.size());
        return rows.areWhole()
                ? List.of()
                : List.of("report: a file did not have %d lines".formatted(event.tickets() + 1));
    }
}
