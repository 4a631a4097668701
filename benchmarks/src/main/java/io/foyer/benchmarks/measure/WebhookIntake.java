package io.foyer.benchmarks.measure;

import io.foyer.benchmarks.limit.HelloProcess;
import io.foyer.benchmarks.load.LoadProcess;
import io.foyer.benchmarks.load.Protocols;
import io.foyer.benchmarks.scene.Requests;
import io.foyer.benchmarks.scene.Sale;
import io.foyer.benchmarks.scene.Scene;
import io.foyer.benchmarks.scene.Webhooks;
import io.foyer.platform.launcher.Service;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * {@code POST /webhooks/stripe}: the signature checked, the event stored once and durably, then
 * answered; against Spring Boot echoing the same body, and against a bare {@code INSERT} of the
 * same row, a commit each.
 */
public final class WebhookIntake implements Measure {

    private static final int WEBHOOKS = 300_000;
    private static final int FEW_WEBHOOKS = 30_000;
    private static final int CONNECTIONS = 16;
    private static final int SEALED_BYTES = 48;

    @Override
    public String name() {
        return "webhook-intake";
    }

    @Override
    public List<String> run(Scene scene, Sale sale, Plan plan)
            throws IOException, InterruptedException {
        var wrong = new ArrayList<String>();
        try (var webhooks = Webhooks.in(scene, plan.isQuoted() ? WEBHOOKS : FEW_WEBHOOKS);
                var hello = HelloProcess.start(scene.file("none"))) {
            var intake = new Counted(intake(scene, webhooks));
            var limits = List.of(echo(scene, webhooks, hello), inserts(scene, webhooks));
            var results = new Comparison(scene.generator(), plan).of(intake, limits);
            for (var result : results) {
                System.out.println(result.line());
                if (result.wrongAnswers() > 0) {
                    wrong.add("webhook-intake: answers were " + result.statuses());
                }
            }
            Latency.print(scene.generator(), plan, intake, results.getFirst().targetRate());
            var sent = webhooks.differentAmong(intake.answered);
            if (webhooks.stored() != sent) {
                wrong.add(
                        "webhook-intake: of %d events %d are stored"
                                .formatted(sent, webhooks.stored()));
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
        return wrong;
    }

    private static Side intake(Scene scene, Webhooks webhooks) {
        var servers = new ArrayList<ProcessHandle>();
        servers.add(scene.processOf(Service.BOOKING));
        servers.addAll(scene.platform().stores().postgres().handles());
        return new Side(
                "POST /webhooks/stripe",
                Protocols.HTTP,
                scene.portOf(Service.BOOKING),
                scene.tape("webhooks", webhooks.requests()),
                200,
                servers);
    }

    private static Contender echo(Scene scene, Webhooks webhooks, HelloProcess hello) {
        return new Side(
                "Spring Boot echoing the same JSON",
                Protocols.HTTP,
                hello.port(),
                scene.tape(
                        "webhook-echo", Stream.of(Requests.post("/echo", "", "", webhooks.body()))),
                201,
                List.of(hello.handle()));
    }

    private static Contender inserts(Scene scene, Webhooks webhooks) {
        return new JdbcRounds(
                "a bare INSERT by JDBC",
                CONNECTIONS,
                new Insert(),
                webhooks::connect,
                scene.platform().stores().postgres().handles());
    }

    private record Insert() implements JdbcRounds.Statement {

        @Override
        public String sql() {
            return """
            INSERT INTO bench_event (id, type, intent_sealed) VALUES (?, 'payment_intent.succeeded', ?)
            ON CONFLICT DO NOTHING
            """;
        }

        @Override
        public long run(PreparedStatement prepared) throws SQLException {
            prepared.setString(1, UUID.randomUUID().toString());
            prepared.setBytes(2, new byte[SEALED_BYTES]);
            return prepared.executeUpdate();
        }
    }

    /** Keeps count over all rounds, warming up included. */
    private static final class Counted implements Contender {

        private final Contender side;
        private long answered;

        Counted(Contender side) {
            this.side = side;
        }

        @Override
        public String name() {
            return side.name();
        }

        @Override
        public Sample play(LoadProcess generator, int connections, double seconds, double rate)
                throws IOException {
            var sample = side.play(generator, connections, seconds, rate);
            answered += sample.outcome().correct();
            return sample;
        }
    }
}
