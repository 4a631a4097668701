package io.foyer.benchmarks.scene;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Webhooks as Stripe sends them, signed with the sandbox's secret; every tenth is one that was sent
 * a moment before. What follows from them is put off by a trigger, so that only taking them in is
 * measured.
 */
public final class Webhooks implements AutoCloseable {

    private static final String SECRET = "whsec_sandbox";
    private static final String VERSION = "2026-07-29.dahlia";
    private static final int EACH_SO_MANY = 10;
    private static final int BACK = 5;
    private static final String BODY =
            """
            {"id":"%s","object":"event","api_version":"%s","created":%d,"livemode":false,"pending_webhooks":1,
             "request":{"id":null,"idempotency_key":null},"type":"payment_intent.succeeded","data":{"object":{
             "id":"%s","object":"payment_intent","amount":23872,"amount_capturable":0,"amount_received":23872,
             "capture_method":"manual","confirmation_method":"automatic","currency":"eur","livemode":false,
             "metadata":{"booking_id":"%s","payment_id":"%s"},"payment_method_types":["card"],"status":"succeeded",
             "latest_charge":"ch_%s","description":null,"receipt_email":null,"setup_future_usage":null,"shipping":null}}}\
            """;

    private final String address;
    private final String own = "evt_bench" + UUID.randomUUID().toString().replace("-", "");
    private final int count;

    private Webhooks(String address, int count) {
        this.address = address;
        this.count = count;
    }

    /** So many, of which none is stored yet. */
    public static Webhooks in(Scene scene, int count) throws SQLException {
        var webhooks =
                new Webhooks(
                        "jdbc:postgresql://127.0.0.1:%d/booking_db"
                                .formatted(scene.platform().settings().ports().postgres()),
                        count);
        webhooks.run(
                """
                CREATE OR REPLACE FUNCTION bench_put_off() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    NEW.due_at := now() + interval '1 day';
                    RETURN NEW;
                END
                $$;
                CREATE OR REPLACE TRIGGER bench_put_off BEFORE INSERT ON stripe_event
                    FOR EACH ROW WHEN (NEW.id LIKE 'evt_bench%') EXECUTE FUNCTION bench_put_off();
                CREATE TABLE IF NOT EXISTS bench_event (LIKE stripe_event INCLUDING ALL);
                """);
        return webhooks;
    }

    /** Signed now: they are good for five minutes. */
    public Stream<byte[]> requests() {
        var now = Instant.now().getEpochSecond();
        return IntStream.range(0, count)
                .mapToObj(
                        i -> {
                            var body = body(i, now);
                            return Requests.post(
                                    "/api/v1/webhooks/stripe",
                                    "",
                                    "Stripe-Signature: t=%d,v1=%s\r\n"
                                            .formatted(now, sign(now, body)),
                                    body);
                        });
    }

    /** One of them, to be echoed. */
    public String body() {
        return body(0, Instant.now().getEpochSecond());
    }

    /** How many different ones there are among the first so many that were sent. */
    public long differentAmong(long sent) {
        var seen = Math.min(sent, count);
        return seen - seen / EACH_SO_MANY;
    }

    public long stored() throws SQLException {
        try (var connection = connect();
                var query =
                        connection.prepareStatement(
                                "SELECT count(*) FROM stripe_event WHERE id LIKE ?")) {
            query.setString(1, own + "%");
            try (var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(address, "booking_service", "foyer");
    }

    private String body(int number, long now) {
        var repeated = number % EACH_SO_MANY == EACH_SO_MANY - 1;
        var id = "%s_%d".formatted(own, repeated ? number - BACK : number);
        var booking = new UUID(0, number);
        return BODY.formatted(id, VERSION, now, "pi_" + number, booking, booking, number)
                .replace("\n", "");
    }

    private static String sign(long now, String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var signed = (now + "." + body).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(mac.doFinal(signed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void run(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        run(
                """
                DROP TRIGGER bench_put_off ON stripe_event;
                DELETE FROM stripe_event WHERE id LIKE 'evt_bench%';
                DROP TABLE bench_event;
                """);
    }
}
