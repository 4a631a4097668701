package io.foyer.benchmarks.measure;

import io.foyer.benchmarks.limit.Nginx;
import io.foyer.benchmarks.load.Protocols;
import io.foyer.benchmarks.scene.Requests;
import io.foyer.benchmarks.scene.Sale;
import io.foyer.benchmarks.scene.Scene;
import io.foyer.common.security.Role;
import io.foyer.platform.launcher.Service;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The same request with a token, through the gateway and straight to the service; and, where nginx
 * is installed, through nginx as a plain proxy.
 */
public final class GatewayOverhead implements Measure {

    /** The rate at which the added latency is told. */
    private static final double LATENCY_RATE = 2_000;

    @Override
    public String name() {
        return "gateway";
    }

    @Override
    public List<String> run(Scene scene, Sale sale, Plan plan)
            throws IOException, InterruptedException {
        var token = scene.issuer().token(Role.CUSTOMER);
        var tape =
                scene.tape(
                        "gateway",
                        Stream.of(Requests.get("/api/v1/events/" + sale.eventId(), token)));
        var event = scene.processOf(Service.EVENT);
        var gateway = scene.processOf(Service.GATEWAY);
        var direct = side("straight to event-service", scene.portOf(Service.EVENT), tape, event);
        var through =
                side("through the gateway", scene.portOf(Service.GATEWAY), tape, gateway, event);
        var comparison = new Comparison(scene.generator(), plan);
        var wrong = new ArrayList<String>();
        report(comparison.of(through, direct), wrong);
        printAdded(scene, plan, through, direct);
        var nginx = Nginx.proxying(scene.portOf(Service.EVENT), scene.file("nginx"));
        if (nginx.isPresent()) {
            try (var proxy = nginx.get()) {
                var plain = side("through nginx", proxy.port(), tape, proxy.handle(), event);
                report(comparison.of(through, plain), wrong);
            }
        } else {
            System.out.println("  (nginx is not installed, so it is not compared with)");
        }
        return wrong;
    }

    private static void report(Comparison.Result result, List<String> wrong) {
        System.out.println(result.line());
        if (result.wrongAnswers() > 0) {
            wrong.add(result.target() + ": " + result.wrongAnswers() + " wrong answers");
        }
    }

    private static void printAdded(Scene scene, Plan plan, Side through, Side direct)
            throws IOException {
        var fast = Latency.at(scene.generator(), plan, direct, LATENCY_RATE);
        var slow = Latency.at(scene.generator(), plan, through, LATENCY_RATE);
        System.out.printf(
                Locale.ROOT,
                "  added by the gateway, open loop at %.0f/s: p50 %+.2f ms (%.2f to %.2f), p99"
                        + " %+.2f ms (%.2f to %.2f)%n",
                LATENCY_RATE,
                (slow.p50() - fast.p50()) / 1e3,
                fast.p50() / 1e3,
                slow.p50() / 1e3,
                (slow.p99() - fast.p99()) / 1e3,
                fast.p99() / 1e3,
                slow.p99() / 1e3);
    }

    private static Side side(String name, int port, String tape, ProcessHandle... servers) {
        return new Side(name, Protocols.HTTP, port, tape, 200, List.of(servers));
    }
}
