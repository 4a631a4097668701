package io.foyer.benchmarks.measure;

import io.foyer.benchmarks.limit.StripeStub;
import io.foyer.benchmarks.load.Protocols;
import io.foyer.benchmarks.scene.HeldBookings;
import io.foyer.benchmarks.scene.Reservations;
import io.foyer.benchmarks.scene.Sale;
import io.foyer.benchmarks.scene.Scene;
import io.foyer.platform.launcher.Service;
import io.foyer.platform.launcher.ServiceProcess;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * {@code POST /bookings/{id}/confirm} of held bookings of four seats, with a token and an
 * idempotency key: claimed and confirmed in one call, with tickets, message and letter, durable
 * before the answer. Against the same work inside of Postgres, one booking a transaction and 64 a
 * transaction. First bookings that cost nothing, then paid ones, against a payment provider that
 * always says yes.
 */
public final class Confirm implements Measure {

    private static final int SHOWTIMES = 12;
    private static final int SHOWTIMES_ONE_BY_ONE = 4;
    private static final int SHOWTIMES_IN_BATCHES = 8;
    private static final int SHOWTIMES_PAID = 8;

    /** 45 were 5,000 confirmations, which are few for the compilers of a JVM. */
    private static final double WARM_UP_SECONDS = 150;

    private static final long CENTS = 5_000;
    private static final String WITHOUT_CARD = "{}";
    private static final String WITH_CARD = "{\"paymentMethodId\":\"pm_card_visa\"}";

    @Override
    public String name() {
        return "confirm";
    }

    @Override
    public int showtimes(Plan plan) {
        return Stream.of(SHOWTIMES, SHOWTIMES_ONE_BY_ONE, SHOWTIMES_IN_BATCHES, SHOWTIMES_PAID)
                .mapToInt(plan::showtimes)
                .sum();
    }

    @Override
    public List<String> run(Scene scene, Sale sale, Plan plan)
            throws IOException, InterruptedException {
        var wrong = new ArrayList<String>();
        var usual = scene.platform().service(Service.BOOKING);
        var reservations = Reservations.in(scene);
        var shares = new Shares(scene, sale, plan, reservations);
        try (var stripe = StripeStub.start()) {
            var free = shares.of(SHOWTIMES, 0);
            var limits = ConfirmLimits.in(scene, free, wrong);
            var oneByOne = limits.oneByOne(shares.of(SHOWTIMES_ONE_BY_ONE, 0));
            var inBatches = limits.inBatches(shares.of(SHOWTIMES_IN_BATCHES, 0));
            var paid = shares.of(SHOWTIMES_PAID, CENTS);
            var instance =
                    scene.platform()
                            .another(
                                    Service.BOOKING,
                                    "booking-confirm",
                                    // Letters are written down and not sent: a sender would
                                    // draw a PDF for each.
                                    Map.of(
                                            "FOYER_MAIL_SENDERS",
                                            "0",
                                            "FOYER_STRIPE_API_BASE",
                                            stripe.url().toString()));
            usual.stop();
            instance.start();
            try {
                compare(
                        scene,
                        plan,
                        side(scene, reservations, instance, free, "free", WITHOUT_CARD, wrong),
                        List.of(oneByOne, inBatches),
                        wrong);
                compare(
                        scene,
                        plan,
                        side(scene, reservations, instance, paid, "paid", WITH_CARD, wrong),
                        List.of(oneByOne),
                        wrong);
            } finally {
                instance.stop();
                usual.start();
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
        return wrong;
    }

    private static void compare(
            Scene scene, Plan plan, Contender target, List<Contender> limits, List<String> wrong)
            throws IOException {
        if (plan.isQuoted()) {
            // In one go, since between rounds nearly all the time goes to undoing them.
            target.play(scene.generator(), plan.connections(), WARM_UP_SECONDS, 0);
        }
        var results = new Comparison(scene.generator(), plan).of(target, limits);
        for (var result : results) {
            System.out.println(result.line());
            if (result.wrongAnswers() > 0) {
                wrong.add("confirm: answers were " + result.statuses());
            }
        }
        Latency.print(scene.generator(), plan, target, results.getFirst().targetRate());
    }

    private static Contender side(
            Scene scene,
            Reservations reservations,
            ServiceProcess instance,
            HeldBookings share,
            String kind,
            String body,
            List<String> wrong) {
        var tape = scene.tape("confirm-" + kind, share.confirmations(body));
        return new UndoneRounds(
                new Side(
                        "POST /confirm, 4 seats, " + kind,
                        Protocols.HTTP,
                        instance.url().getPort(),
                        tape,
                        200,
                        reservations.servers(instance.handle().orElseThrow())),
                share,
                // Otherwise whoever buys first waits for the maps that undoing has thrown away.
                () -> reservations.show(share.showtimes(), instance.url().getPort()),
                wrong);
    }

    /** Showtimes full of held bookings. */
    private record Shares(Scene scene, Sale sale, Plan plan, Reservations reservations) {

        HeldBookings of(int showtimes, long price)
                throws SQLException, IOException, InterruptedException {
            var taken = sale.take(plan.showtimes(showtimes));
            reservations.show(taken);
            return HeldBookings.write(scene, taken, reservations.buyers(), price);
        }
    }
}
