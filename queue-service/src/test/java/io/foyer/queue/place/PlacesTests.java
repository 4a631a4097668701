package io.foyer.queue.place;

import static io.foyer.queue.place.LineScene.atOnce;
import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.queue.room.SwitchMirror;
import io.foyer.queue.room.WaitingRooms;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class PlacesTests {

    private static final LineScene scene = new LineScene();

    @AfterAll
    static void stop() {
        scene.close();
    }

    @Test
    void fiftyDevicesOfOneAccountGetOnePlace() throws Exception {
        var showtime = scene.room(-1);
        var account = UUID.randomUUID();

        var outcomes = atOnce(50, i -> scene.join(showtime, account));

        assertThat(outcomes.stream().map(LineScene::placeOf).distinct()).hasSize(1);
        assertThat(outcomes).filteredOn(JoinOutcome.Joined.class::isInstance).hasSize(1);
        assertThat(last(showtime)).isEqualTo(1);
    }

    @Test
    void theSameHoldsBeforeTheDraw() throws Exception {
        var showtime = scene.room(60);
        var account = UUID.randomUUID();

        var outcomes = atOnce(50, i -> scene.join(showtime, account));

        var places = outcomes.stream().map(LineScene::placeOf).distinct().toList();
        assertThat(places).hasSize(1);
        assertThat(places.getFirst().state()).isEqualTo(PlaceState.PRE_QUEUE);
        assertThat(places.getFirst().number()).isNull();
    }

    @Test
    void everybodyGetsANumberAndNoNumberIsLost() throws Exception {
        var showtime = scene.room(-1);

        var outcomes = atOnce(300, i -> scene.join(showtime, UUID.randomUUID()));

        assertThat(outcomes.stream().map(LineScene::placeOf).map(Place::number).sorted())
                .containsExactlyElementsOf(oneTo(300));
    }

    @Test
    void twoInstancesTogetherLeaveNoGapAndGiveNobodyTwoPlaces() throws Exception {
        var showtime = scene.room(-1);
        var accounts = Stream.generate(UUID::randomUUID).limit(200).toList();
        try (var other = scene.anotherInstance()) {
            var instances = List.of(scene.queue, other);

            // Each account asks four times, twice at either instance.
            var outcomes =
                    atOnce(
                            800,
                            i ->
                                    scene.join(
                                            instances.get(i % 2),
                                            showtime,
                                            accounts.get(i / 4),
                                            Optional.empty()));

            assertThat(outcomes).filteredOn(JoinOutcome.Joined.class::isInstance).hasSize(200);
            assertThat(
                            outcomes.stream()
                                    .map(LineScene::placeOf)
                                    .distinct()
                                    .map(Place::arrival)
                                    .sorted())
                    .containsExactlyElementsOf(oneTo(200));
        }
    }

    @Test
    void arrivalsFollowTheOrderInWhichPeopleWereAnswered() {
        var showtime = scene.room(60);

        var arrivals = Stream.generate(() -> scene.joined(showtime)).limit(20).map(Place::arrival);

        assertThat(arrivals).containsExactlyElementsOf(oneTo(20));
    }

    @Test
    void aPlaceOfOneLineIsNoneOfAnother() {
        var account = UUID.randomUUID();

        var first = scene.joined(scene.room(-1), account);
        var second = scene.joined(scene.room(-1), account);

        assertThat(first.id()).isNotEqualTo(second.id());
        assertThat(second.number()).isEqualTo(1);
    }

    @Test
    void whoeverLeavesAndComesAgainAfterTheDrawIsTheLast() {
        var showtime = scene.room(60);
        var first = scene.joined(showtime);
        scene.joined(showtime);
        open(showtime);

        inTransaction(() -> scene.bean(Line.class).leave(first.id()));
        var again = scene.joined(showtime, first.accountId());

        assertThat(again.id()).isNotEqualTo(first.id());
        assertThat(again.number()).isEqualTo(3);
    }

    @Test
    void aRoomThatIsBeingEmptiedTakesNobodyNew() {
        var showtime = scene.room(-1);
        var before = scene.joined(showtime);
        scene.events.set(showtime, "mode", "DRAINING");
        follow(showtime);

        assertThat(scene.join(showtime, UUID.randomUUID())).isEqualTo(new JoinOutcome.NobodyNew());
        assertThat(scene.join(showtime, before.accountId()))
                .isEqualTo(new JoinOutcome.AlreadyThere(before));
    }

    @Test
    void theDrawTouchesNoPlace() {
        var showtime = scene.room(60);
        var early = Stream.generate(() -> scene.joined(showtime)).limit(30).toList();
        var versions = versions(showtime);

        open(showtime);

        assertThat(versions(showtime)).isEqualTo(versions);
        assertThat(early.stream().map(place -> scene.joined(showtime, place.accountId())))
                .extracting(Place::number)
                .containsExactlyInAnyOrderElementsOf(oneTo(30));
    }

    private static void open(UUID showtime) {
        inTransaction(() -> scene.bean(Line.class).draw(showtime, scene.clock.instant()));
    }

    /** As the message about the switch would make it. */
    private static void follow(UUID showtime) {
        SwitchMirror.follow(scene.bean(WaitingRooms.class), showtime);
    }

    private static void inTransaction(Runnable work) {
        scene.bean(TransactionTemplate.class).executeWithoutResult(status -> work.run());
    }

    /** Postgres' own mark of who wrote each row last. */
    private static List<String> versions(UUID showtime) {
        return scene.bean(JdbcClient.class)
                .sql("SELECT xmin || ':' || ctid FROM place WHERE showtime_id = ? ORDER BY id")
                .param(showtime)
                .query(String.class)
                .list();
    }

    private static long last(UUID showtime) {
        return scene.bean(JdbcClient.class)
                .sql("SELECT last FROM arrival_count WHERE showtime_id = ?")
                .param(showtime)
                .query(Long.class)
                .single();
    }

    private static List<Long> oneTo(int last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
