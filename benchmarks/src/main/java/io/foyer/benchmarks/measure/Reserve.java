package io.foyer.benchmarks.measure;

import io.foyer.benchmarks.limit.HelloProcess;
import io.foyer.benchmarks.load.Protocols;
import io.foyer.benchmarks.scene.HoldScript;
import io.foyer.benchmarks.scene.Invariants;
import io.foyer.benchmarks.scene.Requests;
import io.foyer.benchmarks.scene.Sale;
import io.foyer.benchmarks.scene.Scene;
import io.foyer.platform.launcher.Service;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * {@code POST /bookings} for four seats, with a token and an idempotency key, against the same hold
 * script sent straight to the same Redis, and against Spring Boot echoing the same body.
 *
 * <p>The target also writes the booking and its lines to Postgres, durably; neither limit does.
 */
public final class Reserve implements Measure {

    static final int SEATS = 4;
    private static final int BUYERS = Sale.SEATS / Sale.SEATS_PER_BUYER;
    private static final int WISHES = Sale.SEATS / SEATS;

    @Override
    public String name() {
        return "reserve";
    }

    @Override
    public List<String> run(Scene scene, Sale sale, Plan plan)
            throws IOException, InterruptedException {
        var wrong = new ArrayList<String>();
        try (var hello = HelloProcess.start(scene.file("none"))) {
            var target =
                    new Side(
                            "POST /bookings, 4 seats",
                            Protocols.HTTP,
                            scene.portOf(Service.BOOKING),
                            scene.tape("reserve", wishes(scene, sale)),
                            201,
                            servers(scene));
            var redis = HoldScript.in(scene);
            var script =
                    new Side(
                            "the hold script straight to Redis",
                            Protocols.RESP,
                            scene.platform().settings().ports().redis(),
                            scene.tape("script", redis.holds(SEATS)),
                            200,
                            scene.platform().stores().redis().handles());
            var echo =
                    new Side(
                            "Spring Boot echoing the same JSON",
                            Protocols.HTTP,
                            hello.port(),
                            scene.tape("echo", Stream.of(echo(sale))),
                            201,
                            List.of(hello.handle()));
            var comparison = new Comparison(scene.generator(), plan);
            var toScript = comparison.of(target, script);
            System.out.println(toScript.line());
            var toEcho = comparison.of(target, echo);
            System.out.println(toEcho.line());
            Latency.print(scene.generator(), plan, target, toScript.targetRate());
            if (toScript.wrongAnswers() + toEcho.wrongAnswers() > 0) {
                wrong.add(
                        "reserve: %d wrong answers"
                                .formatted(toScript.wrongAnswers() + toEcho.wrongAnswers()));
            }
        }
        wrong.addAll(Invariants.broken(scene));
        return wrong;
    }

    private static List<ProcessHandle> servers(Scene scene) {
        var stores = scene.platform().stores();
        var servers = new ArrayList<ProcessHandle>();
        servers.add(scene.processOf(Service.BOOKING));
        servers.addAll(stores.redis().handles());
        servers.addAll(stores.postgres().handles());
        return servers;
    }

    /** Every seat of every showtime once, four by four, by buyers within their limit. */
    private static Stream<byte[]> wishes(Scene scene, Sale sale) {
        var buyers = scene.issuer().buyers(BUYERS);
        return sale.showtimes().stream()
                .flatMap(
                        showtime ->
                                IntStream.range(0, WISHES)
                                        .mapToObj(
                                                wish ->
                                                        Requests.post(
                                                                "/api/v1/bookings",
                                                                buyers.get(wish % BUYERS),
                                                                "Idempotency-Key: "
                                                                        + UUID.randomUUID()
                                                                        + "\r\n",
                                                                body(showtime, wish * SEATS))));
    }

    private static byte[] echo(Sale sale) {
        return Requests.post("/echo", "", "", body(sale.showtimes().getFirst(), 0));
    }

    private static String body(Sale.Showtime showtime, int first) {
        return IntStream.range(first, first + SEATS)
                .mapToObj(ordinal -> '"' + showtime.seatId(ordinal) + '"')
                .collect(
                        Collectors.joining(
                                ",",
                                "{\"showtimeId\":\"" + showtime.id() + "\",\"seatIds\":[",
                                "]}"));
    }
}
