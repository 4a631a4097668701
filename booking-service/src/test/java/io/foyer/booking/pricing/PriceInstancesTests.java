package io.foyer.booking.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foyer.booking.inventory.Revisions;
import io.foyer.booking.inventory.Showtimes;
import io.foyer.booking.testing.CheckoutTest;
import io.foyer.common.messaging.Outbox;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;

/** Several instances look at the same prices, some of them for the last time. */
@CheckoutTest
class PriceInstancesTests {

    private static final PricingProperties LIMITS =
            new PricingProperties(10, Duration.ofSeconds(10), 1_000);

    @Autowired private MoveTurns turns;
    @Autowired private MovingTierTable tiers;
    @Autowired private Showtimes showtimes;
    @Autowired private TierDemand demand;
    @Autowired private PriceMover mover;
    @Autowired private PriceLog log;
    @Autowired private PriceNews news;
    @Autowired private Outbox outbox;
    @Autowired private Revisions revisions;
    @Autowired private PlatformTransactionManager transactions;

    @SuppressWarnings("NullAway.Init")
    private DemandHouse house;

    @Autowired
    void build(ApplicationContext context) {
        house = new DemandHouse(context);
    }

    @Test
    void twoInstancesThatDecideTheSameMoveThePriceOnce() throws Exception {
        var showtimeId = halfSold();
        var barrier = new CyclicBarrier(2);

        var moved = moveOnTwo(showtimeId, new MeetingGuard(barrier, true));

        assertThat(moved).containsExactlyInAnyOrder(true, false);
        assertThat(house.log(showtimeId)).containsExactly("10000>10500 soldShare");
        assertThat(house.told(showtimeId)).hasSize(1);
    }

    /** The negative control. */
    @Test
    void withoutTheGuardThePriceMovesTwice() throws Exception {
        var showtimeId = halfSold();
        var barrier = new CyclicBarrier(2);

        var moved = moveOnTwo(showtimeId, new MeetingGuard(barrier, false));

        assertThat(moved).containsExactly(true, true);
        assertThat(house.log(showtimeId)).hasSize(2);
        assertThat(house.told(showtimeId)).hasSize(2);
    }

    @Test
    void ofTwoInstancesThatLookAtOnceOneHasTheTurn() throws Exception {
        var showtimeId = halfSold();

        var taken =
                onTwo(
                        () ->
                                turns.take(LIMITS.pause(), LIMITS.batch()).stream()
                                        .filter(turn -> turn.showtimeId().equals(showtimeId))
                                        .toList());

        assertThat(taken.stream().mapToInt(List::size).sum()).isOne();
    }

    @Test
    void aTurnThatWasTakenByAnInstanceThatDiedIsFollowedByAnother() {
        var showtimeId = halfSold();
        turns.take(LIMITS.pause(), LIMITS.batch());

        house.coolDown(showtimeId);
        mover.look(LIMITS);

        assertThat(house.log(showtimeId)).hasSize(1);
    }

    @Test
    void whoDiesWhileWritingLeavesNothingBehind() {
        var showtimeId = halfSold();
        var revision = showtimes.find(showtimeId).orElseThrow().revision();
        var dying =
                new PriceNews(
                        outbox,
                        () -> {
                            throw new IllegalStateException("killed");
                        },
                        event -> {});
        var turn = turns.takeNow(showtimeId);
        var book = new PriceBook(new MoveGuard(revisions, turns), tiers, log, dying, transactions);

        assertThatThrownBy(() -> on(book).move(turn)).hasMessage("killed");

        assertThat(house.price(showtimeId)).isEqualTo(10_000);
        assertThat(house.log(showtimeId)).isEmpty();
        assertThat(showtimes.find(showtimeId).orElseThrow().revision()).isEqualTo(revision);
        house.coolDown(showtimeId);
        mover.look(LIMITS);
        assertThat(house.log(showtimeId)).hasSize(1);
    }

    @Test
    void whoWasTooSlowMovesNothing() {
        var showtimeId = halfSold();
        var slow = turns.takeNow(showtimeId);
        turns.takeNow(showtimeId);

        assertThat(mover.move(slow)).isFalse();

        assertThat(house.log(showtimeId)).isEmpty();
        assertThat(house.price(showtimeId)).isEqualTo(10_000);
    }

    @Test
    void whatWasDecidedByAnOlderSnapshotIsNotWritten() {
        var showtimeId = halfSold();
        var turn = turns.takeNow(showtimeId);
        var situation = tiers.of(showtimeId).orElseThrow();
        var figures = new DemandFigures(4, 2, situation.untilShow());
        var moves = PriceMove.of(situation.tiers().getFirst(), figures).stream().toList();
        house.change(
                "UPDATE showtime_on_sale SET revision = revision + 1 WHERE id = ?", showtimeId);

        var book = new PriceBook(new MoveGuard(revisions, turns), tiers, log, news, transactions);

        assertThat(book.write(turn, situation.revision(), moves)).isFalse();
        assertThat(house.price(showtimeId)).isEqualTo(10_000);
    }

    private UUID halfSold() {
        var showtime = house.open();
        house.claim(showtime.id(), "CONFIRMED", 0, 1);
        return showtime.id();
    }

    private List<Boolean> moveOnTwo(UUID showtimeId, MoveGuard guard) throws Exception {
        var book = new PriceBook(guard, tiers, log, news, transactions);
        return onTwo(() -> on(book).move(turns.takeNow(showtimeId)));
    }

    private PriceMover on(PriceBook book) {
        return new PriceMover(turns, tiers, showtimes, demand, book);
    }

    private static <T> List<T> onTwo(Callable<T> work) throws Exception {
        try (var instances = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = instances.submit(work);
            var second = instances.submit(work);
            return List.of(first.get(), second.get());
        }
    }

    /** Lets both decide before either writes. */
    private final class MeetingGuard extends MoveGuard {

        private final CyclicBarrier barrier;
        private final boolean guards;

        MeetingGuard(CyclicBarrier barrier, boolean guards) {
            super(revisions, turns);
            this.barrier = barrier;
            this.guards = guards;
        }

        @Override
        boolean admits(MoveTurn turn, long revision) {
            try {
                barrier.await();
            } catch (Exception interrupted) {
                throw new IllegalStateException(interrupted);
            }
            return !guards || super.admits(turn, revision);
        }
    }
}
