package io.foyer.system.burst;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.system.burst.Fan.Bought;
import io.foyer.system.client.Api;
import io.foyer.system.client.Organizer;
import io.foyer.system.client.Show;
import io.foyer.system.platform.Crowd;
import io.foyer.system.platform.RunningPlatform;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A sale begins: fifty times as many requests as on an ordinary day, nine in ten of them by
 * programs. The line stays fair, buying stays quick, and limits hold.
 */
@ExtendWith(RunningPlatform.class)
class OnSaleBurstTests {

    /** Who comes so much later is never before. */
    private static final Duration WINDOW = Duration.ofSeconds(1);

    /** What an account may ask a second, and at once after a pause (foyer.limits). */
    private static final int PER_ACCOUNT = 100;

    private static final int SAVED_UP = 200;

    private static final int GREEDY = 4;

    /** Buyers of a quiet day, and how much longer a burst may make a step than theirs took. */
    private static final int QUIET = 5;

    private static final int SLOWER = 4;

    private final Api api;
    private final Crowd crowd;

    OnSaleBurstTests(Api api, Crowd crowd) {
        this.api = api;
        this.crowd = crowd;
    }

    @Test
    void F43_fewFansAmongManyBotsBuyInOrderAndSoon() throws Exception {
        check(Plan.small());
    }

    @Test
    @Tag("long")
    void F43_fourHundredFansAmongManyBotsBuyInOrderAndSoon() throws Exception {
        check(Plan.whole());
    }

    private void check(Plan plan) throws Exception {
        var promoter = new Organizer(api);
        var quiet = slowestStepOnAQuietDay(promoter);
        var show = promoter.putOnShow("The Moment It Begins", plan.fans() / 10 + 1, 10);
        promoter.openWaitingRoom(show, 60_000, plan.capacity() + plan.bots() + 1);
        var over = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                AutoCloseable end = () -> over.set(true)) {
            crowd.somebody().queueUp(show).leave(); // The room is known to be on.
            var bots = bots(plan, show).map(bot -> start(threads, bot, over)).toList();
            var fans = all(threads, fans(plan, show));
            end.close();

            theyHaveBoughtInOrder(fans);
            buyingTook(fans, Moments.longer(plan.slo(), quiet.multipliedBy(SLOWER)));
            for (var running : bots) {
                hasGotNothing(running.get());
            }
            aLimitHeld(
                    bots.subList(plan.bots(), bots.size()).stream()
                            .map(Future::resultNow)
                            .toList());
        }
    }

    private List<Fan> fans(Plan plan, Show show) {
        var people = crowd.of(plan.fans());
        var arrivals = plan.arrivals();
        return IntStream.range(0, plan.fans())
                .mapToObj(i -> new Fan(people.get(i), show, arrivals.get(i)))
                .toList();
    }

    /** The last ones are of one account, and ask as quickly as they can. */
    private Stream<Bot> bots(Plan plan, Show show) {
        var greedy = crowd.somebody();
        return IntStream.range(0, plan.bots() + GREEDY)
                .mapToObj(
                        i ->
                                i < plan.bots()
                                        ? new Bot(from(i), crowd.somebody(), show, plan.pause())
                                        : new Bot(from(i), greedy, show, Duration.ZERO));
    }

    private static void theyHaveBoughtInOrder(List<Bought> fans) {
        assertThat(fans.stream().map(Bought::seatId)).doesNotHaveDuplicates().doesNotContain("");
        for (var fan : fans) {
            assertThat(fans.stream().filter(later -> isAfter(later, fan)))
                    .as("numbers of those who came later than %s", fan.due())
                    .allMatch(later -> later.number() > fan.number());
        }
    }

    private static boolean isAfter(Bought one, Bought other) {
        return one.due().minus(WINDOW).compareTo(other.due()) > 0;
    }

    /** What the same steps take on this machine just now, with nobody else there. */
    private Duration slowestStepOnAQuietDay(Organizer promoter) {
        var show = promoter.putOnShow("Any Other Day", 1, 10);
        promoter.openWaitingRoom(show, 60_000, QUIET);
        return crowd.of(QUIET).stream()
                .map(who -> new Fan(who, show, Duration.ZERO).buy(System.nanoTime()))
                .flatMap(bought -> bought.steps().stream())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static void buyingTook(List<Bought> fans, Duration most) {
        var steps =
                fans.stream()
                        .flatMap(fan -> fan.steps().stream())
                        .sorted(Comparator.naturalOrder())
                        .toList();
        var p99 = steps.get((int) Math.ceil(steps.size() * 0.99) - 1);
        System.out.printf(
                "on-sale burst: %d steps of buying, median %d ms, p99 %d ms of %d at most%n",
                steps.size(),
                steps.get(steps.size() / 2).toMillis(),
                p99.toMillis(),
                most.toMillis());
        assertThat(p99).as("p99 of a step of buying").isLessThanOrEqualTo(most);
    }

    private static void hasGotNothing(Bot bot) {
        assertThat(bot.holds()).as("seats held past the door").isZero();
        assertThat(bot.places()).as("a place for each account and no more").hasSizeBetween(0, 1);
        assertThat(bot.statuses()).isSubsetOf(200, 201, 403, 429, 503);
    }

    private static void aLimitHeld(List<Bot> ofOneAccount) {
        var seconds = ofOneAccount.getFirst().busy().toMillis() / 1_000.0;
        var asked = ofOneAccount.stream().mapToInt(Bot::asked).sum();
        assertThat(ofOneAccount.stream().mapToInt(Bot::passed).sum())
                .as("of %d requests", asked)
                .isLessThanOrEqualTo((int) (PER_ACCOUNT * (seconds + 1) + SAVED_UP));
    }

    private static Future<Bot> start(ExecutorService threads, Bot bot, AtomicBoolean over) {
        return threads.submit(() -> bot.runUntil(over));
    }

    private static List<Bought> all(ExecutorService threads, List<Fan> fans)
            throws InterruptedException, ExecutionException {
        var beginning = System.nanoTime();
        var running = new ArrayList<Future<Bought>>();
        for (var fan : fans) {
            running.add(threads.submit((Callable<Bought>) () -> fan.buy(beginning)));
        }
        var bought = new ArrayList<Bought>();
        for (var one : running) {
            bought.add(one.get());
        }
        return bought;
    }

    /** Each from an address of its own. */
    private Api from(int bot) {
        try {
            return api.from(InetAddress.getByName("127.0.0." + (2 + bot)));
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
