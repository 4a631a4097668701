package io.foyer.booking.checkout;

import static org.awaitility.Awaitility.await;

import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.testing.Buyer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.http.HttpMethod;

/** The ways a purchase can go, good and bad, each with a seat of its own. */
final class MoneyPlots {

    static final int PLOTS = 16;

    private static final UUID NONE = new UUID(0, 0);
    private static final Duration SOON = Duration.ofSeconds(5);

    private final MoneyStage stage;
    private final ShowtimeOnSale showtime;

    private final int further;

    /**
     * @param further from a seat to the second one of whoever buys two
     */
    MoneyPlots(MoneyStage stage, ShowtimeOnSale showtime, int further) {
        this.stage = stage;
        this.showtime = showtime;
        this.further = further;
    }

    MoneyStory story(int plot, int seat) {
        var one = new Purchase(seat);
        return switch (plot) {
            case 0 -> one.then(one::hold, () -> one.pays("pm_card_visa"));
            case 1 ->
                    one.then(
                            one::hold,
                            () -> one.pays("pm_card_chargeDeclined"),
                            () -> one.pays("pm_card_visa"));
            case 2 -> one.then(one::hold, one::start, () -> one.inBrowser("pm_card_visa"));
            case 3 ->
                    one.then(
                            one::hold,
                            one::start,
                            () -> one.inBrowser("pm_card_threeDSecure2Required"),
                            () -> stage.passChallenge(one.intent()));
            case 4 -> one.then(one::hold, () -> one.pays("pm_alipay"));
            case 5 -> one.then(one::hold, one::start, () -> stage.endClaim(one.booking()));
            case 6 -> one.then(one::hold, one::start, one::giveBack);
            case 7 ->
                    one.then(
                            one::hold,
                            one::start,
                            () -> stage.loseClaim(one.booking()) && one.inBrowser("pm_card_visa"));
            case 8 -> one.late("pm_card_visa");
            case 9 -> one.late("pm_alipay");
            case 10 ->
                    one.then(
                            one::hold,
                            () -> one.pays("pm_card_visa"),
                            () -> stage.isBought(one.booking()),
                            () -> one.hasBack("{\"amount\": 1000}", "first"),
                            () -> one.hasBack("{\"amount\": 2000}", "second"),
                            () -> one.hasBack("{\"amount\": 2000}", "second"),
                            () -> one.hasBack("{\"amount\": 9000}", "third"));
            case 11 ->
                    one.then(
                            one::hold,
                            one::start,
                            () -> one.inBrowser("pm_usBankAccount_success"),
                            () -> stage.endClaim(one.booking()));
            case 12 ->
                    one.then(
                            one::holdTwo,
                            () -> one.pays("pm_card_visa"),
                            () -> stage.isBought(one.booking()),
                            one::hasFirstTicketBack,
                            one::cancelsFirst);
            case 13 ->
                    one.then(
                            one::holdTwo,
                            () -> one.pays("pm_card_visa"),
                            () -> stage.isBought(one.booking()),
                            one::cancelsFirst,
                            () -> one.hasBack("{\"amount\": 700}", "sorry"),
                            one::cancelsAll);
            case 14 ->
                    one.then(
                            one::hold,
                            () -> one.pays("pm_alipay"),
                            () -> stage.isBought(one.booking()),
                            one::cancelsAll);
            case 15 ->
                    one.then(
                            one::holdTwo,
                            one::start,
                            () -> stage.losePromise(one.intent(), () -> one.pays("pm_card_visa")));
            default -> throw new IllegalArgumentException("No plot " + plot);
        };
    }

    /** What one buyer knows of their purchase. */
    private final class Purchase {

        private final Buyer buyer = stage.buyer();
        private UUID booking = NONE;
        private String intent = "";
        private final int seat;

        Purchase(int seat) {
            this.seat = seat;
        }

        MoneyStory then(BooleanSupplier... steps) {
            return new MoneyStory(List.of(steps));
        }

        /**
         * The seats are gone, and somebody else's, when the money comes. All of it is one step: a
         * reconciler in between would end the payment in time.
         */
        MoneyStory late(String method) {
            var rival = new Purchase(seat);
            return then(
                    this::hold,
                    this::start,
                    () -> {
                        stage.loseClaim(booking);
                        rival.buy();
                        return inBrowser(method);
                    });
        }

        private void buy() {
            if (booking.equals(NONE)) {
                await().atMost(SOON).until(() -> succeeds(this::hold));
            }
            pays("pm_card_visa");
        }

        private boolean succeeds(BooleanSupplier step) {
            try {
                return step.getAsBoolean();
            } catch (AssertionError _) {
                return false;
            }
        }

        UUID booking() {
            return booking;
        }

        String intent() {
            return intent;
        }

        boolean hold() {
            booking = buyer.hold(showtime, seat);
            return true;
        }

        boolean holdTwo() {
            booking = buyer.hold(showtime, seat, seat + further);
            return true;
        }

        boolean hasBack(String wish, String key) {
            return stage.refund(showtime, booking, wish, key + "-" + booking);
        }

        boolean hasFirstTicketBack() {
            return hasBack("{\"ticketIds\": [\"%s\"]}".formatted(firstTicket()), "pillar");
        }

        boolean cancelsFirst() {
            return cancels(Map.of("ticketIds", List.of(firstTicket())));
        }

        boolean cancelsAll() {
            return cancels(Map.of());
        }

        private boolean cancels(Map<String, ?> which) {
            return buyer.send(
                                    HttpMethod.POST,
                                    "/api/v1/bookings/" + booking + "/cancellation",
                                    which,
                                    request ->
                                            request.header(
                                                    "Idempotency-Key",
                                                    UUID.randomUUID().toString()))
                            .getResponse()
                            .getStatus()
                    == 200;
        }

        private String firstTicket() {
            return buyer.tickets(booking).get(0).path("id").asString();
        }

        boolean start() {
            intent = buyer.intentOf(booking);
            return true;
        }

        /** Declined is an answer, too; who pays with another card then has paid once. */
        boolean pays(String method) {
            var status = buyer.confirm(booking(), method).getResponse().getStatus();
            return status < 300 || status == 402;
        }

        boolean inBrowser(String method) {
            return stage.payInBrowser(intent(), method);
        }

        boolean giveBack() {
            return buyer.giveBack(booking()).getResponse().getStatus() == 204;
        }
    }
}
