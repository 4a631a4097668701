package io.foyer.booking.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.booking.payment.Workers;
import io.foyer.booking.testing.CheckoutTest;
import io.foyer.booking.testing.Rows;
import io.foyer.platform.payment.PaymentSandbox;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * Purchases of every kind, in any order, while webhooks are late, lost, twice or shuffled, answers
 * get lost and workers die. Once all is over the money must add up.
 */
@CheckoutTest
@Import({CrashPoints.class, MoneyStage.class})
abstract class MoneyRun {

    private static final Logger log = LoggerFactory.getLogger(MoneyRun.class);
    private static final Duration SETTLED = Duration.ofSeconds(90);
    private static final int OF_EACH_PLOT = 3;
    private static final int DEADLY = 40;

    @Autowired private MoneyStage stage;
    @Autowired private CrashPoints crashes;
    @Autowired private PaymentSandbox sandbox;
    @Autowired private Workers workers;
    @Autowired private ExpireBookings expiry;
    @Autowired private Rows rows;

    @AfterEach
    void calm() {
        crashes.disarm();
        sandbox.faults().clear();
        sandbox.webhooks().clearRules();
    }

    /** How often each rare thing has happened. */
    Map<String, Long> run(long seed) {
        log.warn("The seed is {}", seed);
        var random = new Random(seed);
        var purchases = MoneyPlots.PLOTS * OF_EACH_PLOT;
        var showtime = stage.showtime(2 * purchases);
        var challenges = stage.challenges();
        var weather = new MoneyWeather(sandbox, workers, expiry, random);
        crashes.arm(random, DEADLY);
        live(stories(new MoneyPlots(stage, showtime, purchases), random), weather, random);
        crashes.disarm();
        weather.clear();
        settle(showtime.id());

        assertThat(new MoneySweep(rows).flaws(showtime.id())).as("seed %d", seed).isEmpty();
        assertThat(atProvider(showtime.id())).as("seed %d", seed).isEmpty();
        var happened = new RarePaths(rows, stage).happened(showtime.id());
        happened.put("3-D Secure passed", stage.challenges() - challenges);
        happened.putAll(weather.happened());
        happened.putAll(crashes.crashes());
        log.warn("It happened: {}", happened);
        return happened;
    }

    private static List<MoneyStory> stories(MoneyPlots plots, Random random) {
        List<MoneyStory> stories = new ArrayList<>();
        for (var i = 0; i < MoneyPlots.PLOTS * OF_EACH_PLOT; i++) {
            stories.add(plots.story(i % MoneyPlots.PLOTS, i));
        }
        Collections.shuffle(stories, random);
        return stories;
    }

    private static void live(List<MoneyStory> stories, MoneyWeather weather, Random random) {
        List<MoneyStory> going = new ArrayList<>(stories);
        while (!going.isEmpty()) {
            if (random.nextInt(3) == 0) {
                weather.change();
            }
            var story = going.get(random.nextInt(going.size()));
            story.goOn();
            going.removeIf(MoneyStory::isOver);
        }
    }

    /** Nobody pays any more: the workers alone bring all to its end, though every time is over. */
    private void settle(UUID showtimeId) {
        await().atMost(SETTLED)
                .untilAsserted(
                        () -> {
                            endTimes(showtimeId);
                            workers.makeCalls();
                            workers.actOnWebhooks();
                            workers.reconcile();
                            expiry.expireClaims();
                            assertThat(new MoneySweep(rows).flaws(showtimeId)).isEmpty();
                        });
    }

    private void endTimes(UUID showtimeId) {
        rows.change(
                """
                UPDATE booking SET claim_until = now() - interval '1 ms',
                       closing_until = CASE WHEN closing_until IS NULL THEN NULL ELSE now() - interval '1 ms' END
                 WHERE showtime_id = ? AND status = 'PAYING'
                """,
                showtimeId);
    }

    /** Where the provider has other money of a booking's than our books say. */
    private List<String> atProvider(UUID showtimeId) {
        List<String> wrong = new ArrayList<>();
        for (var booking :
                rows.texts("SELECT id::text FROM booking WHERE showtime_id = ?", showtimeId)) {
            var theirs =
                    sandbox.state().intents().stream()
                            .filter(intent -> booking.equals(intent.metadata().get("booking_id")))
                            .mapToLong(intent -> intent.captured() - intent.refunded())
                            .sum();
            var ours = rows.balance(UUID.fromString(booking), "PROVIDER");
            if (theirs != ours) {
                wrong.add("%s: they have %d, we say %d".formatted(booking, theirs, ours));
            }
        }
        return wrong;
    }
}
