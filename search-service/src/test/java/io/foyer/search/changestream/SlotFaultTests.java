package io.foyer.search.changestream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.search.testing.ListingTable;
import io.foyer.search.testing.RunningSearch;
import io.foyer.search.testing.SearchSettings;
import io.foyer.search.testing.Show;
import java.time.Duration;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * F27, C1: a slot that was dropped, made anew or advanced behind our back is noticed, and what it
 * has not kept is found all the same. No sweep runs meanwhile.
 */
class SlotFaultTests {

    private final ListingTable listings = ListingTable.fresh();
    private final SearchSettings settings = SearchSettings.reading(listings);
    private final String slot = settings.get("foyer.search.stream.slot");

    @Test
    void aSlotThatWasDroppedIsMadeUpFor() {
        streamAndStop();
        listings.dropSlot(slot);
        listings.put(Show.named("Unseen"));

        try (var search = RunningSearch.start(settings)) {
            search.finds("unseen", "Unseen");
            assertThat(fillsFor(search, FillReason.SLOT_GONE)).isEqualTo(1);
        }
    }

    @Test
    void aSlotThatWasMadeAnewUnderItsNameIsMadeUpFor() {
        streamAndStop();
        listings.dropSlot(slot);
        listings.put(Show.named("Unseen"));
        listings.makeSlot(slot);

        try (var search = RunningSearch.start(settings)) {
            search.finds("unseen", "Unseen");
            assertThat(fillsFor(search, FillReason.SLOT_SKIPPED)).isEqualTo(1);
        }
    }

    @Test
    void aSlotThatWasAdvancedIsMadeUpFor() {
        streamAndStop();
        listings.put(Show.named("Unseen"));
        listings.advance(slot);

        try (var search = RunningSearch.start(settings)) {
            search.finds("unseen", "Unseen");
            assertThat(fillsFor(search, FillReason.SLOT_SKIPPED)).isEqualTo(1);
        }
    }

    @Test
    void aSlotThatIsDroppedBetweenTheLookAndTheEngineIsMadeUpFor() {
        assertMadeUpFor(() -> listings.dropSlot(slot));
    }

    @Test
    void aSlotThatIsAdvancedBetweenTheLookAndTheEngineIsMadeUpFor() {
        assertMadeUpFor(() -> listings.advance(slot));
    }

    private void assertMadeUpFor(Runnable meddling) {
        streamAndStop();
        listings.put(Show.named("Unseen"));

        try (var search = RunningSearch.start(settings, afterTheLook(meddling))) {
            search.finds("unseen", "Unseen");
            assertThat(fillsFor(search, FillReason.SLOT_SKIPPED)).isEqualTo(1);
        }
    }

    /** The negative control: were positions not compared, the change would stay lost. */
    @Test
    void withoutTheComparisonAnAdvancedSlotLosesAChange() {
        streamAndStop();
        listings.put(Show.named("Unseen"));
        listings.advance(slot);
        settings.own().sql("UPDATE stream_position SET taken = 'FFFFFFFF/0'").update();

        try (var search = RunningSearch.start(settings)) {
            listings.put(Show.named("Seen"));
            search.finds("seen", "Seen");
            search.finds("unseen");
        }
    }

    @Test
    void anUntouchedSlotCausesNoWalk() {
        streamAndStop();
        listings.put(Show.named("Meanwhile"));

        try (var search = RunningSearch.start(settings)) {
            search.finds("meanwhile", "Meanwhile");
            assertThat(search.metrics().find("foyer.search.stream.fills").counters()).isEmpty();
        }
    }

    @Test
    void anotherServerOrTimelineIsMadeUpFor() {
        streamAndStop();
        settings.own().sql("UPDATE stream_position SET server = 'before-the-restore'").update();

        try (var search = RunningSearch.start(settings)) {
            search.becomes("STREAMING");
            assertThat(fillsFor(search, FillReason.SERVER_CHANGED)).isEqualTo(1);
        }
    }

    @Test
    void aSlotThatIsDroppedWhileItIsReadIsMadeAnew() {
        try (var search = RunningSearch.start(settings)) {
            search.becomes("STREAMING");

            soon().until(this::dropWhileRead);
            listings.put(Show.named("Unseen"));

            search.finds("unseen", "Unseen");
        }
    }

    /** The reader comes back within a moment, so it takes some tries to be quicker. */
    private boolean dropWhileRead() {
        if (!listings.hangUp(slot)) {
            return false;
        }
        try {
            listings.dropSlot(slot);
            return true;
        } catch (RuntimeException stillInUse) {
            return false;
        }
    }

    private static BeanPostProcessor afterTheLook(Runnable meddling) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof Preparation preparation
                        ? new Meddled(preparation, meddling)
                        : bean;
            }
        };
    }

    private void streamAndStop() {
        try (var search = RunningSearch.start(settings)) {
            search.becomes("STREAMING");
            listings.put(Show.named("Before"));
            search.finds("before", "Before");
        }
    }

    private static double fillsFor(RunningSearch search, FillReason reason) {
        return search.metrics()
                .counter("foyer.search.stream.fills", "reason", reason.name())
                .count();
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(20));
    }

    /** Somebody is at the slot once, when it was found fit and no engine reads from it yet. */
    private static final class Meddled extends Preparation {

        private final Preparation preparation;
        private final Runnable meddling;
        private boolean meddled;

        @SuppressWarnings("NullAway") // everything is left to the other one
        Meddled(Preparation preparation, Runnable meddling) {
            super(null, null, null, null, null);
            this.preparation = preparation;
            this.meddling = meddling;
        }

        @Override
        void prepare() {
            preparation.prepare();
            if (!meddled) {
                meddled = true;
                meddling.run();
            }
        }
    }
}
