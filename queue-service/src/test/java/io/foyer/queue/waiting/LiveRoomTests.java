package io.foyer.queue.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.foyer.queue.place.PlaceState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** What is pushed to whom, and who is cut. */
class LiveRoomTests {

    private static final LiveProperties LIMITS =
            new Binder(
                            new MapConfigurationPropertySource(
                                    Map.of(
                                            "foyer.live.buffer",
                                            "3",
                                            "foyer.live.ping",
                                            "4s",
                                            "foyer.live.silence",
                                            "10s")))
                    .bindOrCreate("foyer.live", LiveProperties.class);

    private final LiveRoom room = new LiveRoom();
    private final AtomicInteger cuts = new AtomicInteger();
    private final Function<PlaceView, byte[]> documents = JsonMapper.shared()::writeValueAsBytes;

    @Test
    void aBoardIsBuiltOnceAndIsTheSameBytesForEverybody() {
        var first = read(listener(Feed.BOARD));
        var second = read(listener(Feed.BOARD));
        var other = read(listener(Feed.PLACE));
        var board = new byte[] {1};

        assertThat(room.tell(board)).isTrue();
        assertThat(room.tell(new byte[] {1})).as("nothing new").isFalse();

        assertThat(first).hasSize(1);
        assertThat(first.getFirst()).isSameAs(board);
        assertThat(second.getFirst()).isSameAs(board);
        assertThat(other).isEmpty();
    }

    @Test
    void whoComesLaterIsToldWhatTheOthersKnow() {
        room.tell(new byte[] {1});
        room.tell(new byte[] {2});
        var late = listener(Feed.BOARD);
        room.greet(late);

        assertThat(read(late)).containsExactly(new byte[] {2});
    }

    @Test
    void whoKnowsTheNumberIsToldOfThePlaceOnlyWhatHappensToIt() {
        var listener = listener(Feed.BOARD);
        var told = read(listener);

        listener.place(view(PlaceState.WAITING, 10L, null), documents);
        listener.place(view(PlaceState.WAITING, 9L, null), documents);
        assertThat(told).hasSize(1);
        listener.place(view(PlaceState.ADMITTED, 0L, "token"), documents);
        listener.place(view(PlaceState.ADMITTED, 0L, "token"), documents);
        assertThat(told).hasSize(2);
        listener.place(view(PlaceState.ADMITTED, 0L, "another"), documents);
        assertThat(told).hasSize(3);
    }

    @Test
    void whoListensToThePlaceIsToldEveryChange() {
        var listener = listener(Feed.PLACE);
        var told = read(listener);

        listener.place(view(PlaceState.WAITING, 10L, null), documents);
        listener.place(view(PlaceState.WAITING, 10L, null), documents);
        listener.place(view(PlaceState.WAITING, 9L, null), documents);

        assertThat(told).hasSize(2);
    }

    @Test
    void whoDoesNotReadIsCutAndNobodyElse() {
        var slow = listener(Feed.BOARD);
        var quick = listener(Feed.BOARD);
        var told = read(quick);
        for (byte i = 1; i <= LIMITS.buffer(); i++) {
            room.tell(new byte[] {i});
        }
        assertThat(slow.isDropped()).isFalse();

        room.tell(new byte[] {99});

        assertThat(slow.isDropped()).isTrue();
        assertThat(cuts).hasValue(1);
        assertThat(quick.isDropped()).isFalse();
        assertThat(told).hasSize(LIMITS.buffer() + 1);
    }

    @Test
    void whoIsNotHeardIsProbedAndCutWithoutAnAnswer() {
        var gone = listener(Feed.PLACE);
        var there = listener(Feed.PLACE);
        var probes = read(gone);
        var answered = answering(there);

        for (var look = 0; look < 10; look++) {
            gone.probe();
            there.probe();
        }
        assertThat(probes).hasSize(2).allMatch(message -> message == Listener.PING);
        assertThat(gone.isDropped()).isFalse();

        gone.probe();
        there.probe();
        assertThat(gone.isDropped()).isTrue();
        assertThat(there.isDropped()).isFalse();
        assertThat(answered).hasSize(2);
    }

    /** A browser says nothing unasked, and the line of a busy sale moves with every look. */
    @Test
    void whoIsSentSomethingWithEachLookAndOnlyAnswersProbesIsNotCut() {
        var busy = listener(Feed.BOARD);
        var answered = answering(busy);

        for (byte look = 1; look <= 60; look++) {
            room.tell(new byte[] {look});
            busy.probe();
        }

        assertThat(busy.isDropped()).isFalse();
        assertThat(answered).hasSize(15);
    }

    @Test
    void whoIsGoneIsCutThoughSomethingIsSentWithEachLook() {
        var gone = listener(Feed.BOARD);
        read(gone);

        for (byte look = 1; look <= 11; look++) {
            room.tell(new byte[] {look});
            gone.probe();
        }

        assertThat(gone.isDropped()).isTrue();
    }

    @Test
    void theEndIsNotCutOffByWhatComesAfterIt() {
        var listener = listener(Feed.BOARD);
        listener.place(view(PlaceState.DONE, 0L, null), documents);
        assertThatNoException().isThrownBy(() -> room.tell(new byte[] {1}));

        assertThat(listener.isDropped()).isFalse();
        assertThat(listener.messages().collectList().block(Duration.ofSeconds(5))).hasSize(1);
    }

    private Listener listener(Feed feed) {
        var visit =
                new Visit(
                        new PlaceQuery(
                                UUID.randomUUID(),
                                UUID.randomUUID(),
                                new Guest(UUID.randomUUID(), "session"),
                                Optional.empty()),
                        feed,
                        Instant.MAX);
        var listener = new Listener(visit, LIMITS, cuts::incrementAndGet);
        room.add(listener);
        return listener;
    }

    /** Answers probes, as browsers do by themselves; returns those that came. */
    private static List<byte[]> answering(Listener listener) {
        var probes = new ArrayList<byte[]>();
        listener.messages()
                .filter(message -> message == Listener.PING)
                .subscribe(
                        probe -> {
                            probes.add(probe);
                            listener.heard();
                        });
        return probes;
    }

    private static List<byte[]> read(Listener listener) {
        var read = new ArrayList<byte[]>();
        listener.messages().subscribe(read::add);
        return read;
    }

    private static PlaceView view(PlaceState state, Long ahead, @Nullable String token) {
        return new PlaceView(
                new UUID(0, 1), state, 12, 12L, ahead, null, 2, "ticket", token, null, null, null);
    }
}
