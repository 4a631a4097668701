package io.foyer.queue.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.queue.place.Place;
import io.foyer.queue.place.PlaceState;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How turns end, whom that lets in, and what booking-service is told. */
class TurnEndTests {

    private static final DoorScene scene = new DoorScene();

    private final UUID showtime = scene.openRoom(60_000, 1);
    private final List<Place> line = scene.join(showtime, 3);

    @AfterAll
    static void stop() {
        scene.close();
    }

    @AfterEach
    void everybodyGoesHome() {
        scene.everybodyGoesHome();
    }

    /** What people complain of elsewhere: a slot counts as taken after its owner has paid. */
    @Test
    void aSlotIsFreeWithinASecondOfBuying() {
        var token = letIn(0);
        scene.turns.finish(showtime, line.get(0).accountId(), 2);

        scene.rounds(1);

        assertThat(states()).startsWith(PlaceState.DONE, PlaceState.ADMITTED);
        assertThat(scene.messages.endedTokens(showtime)).contains(token);
    }

    @Test
    void aSlotIsFreeWithinASecondOfLeaving() {
        var token = letIn(0);
        scene.turns.leave(line.get(0).id());

        scene.rounds(1);

        assertThat(scene.present(line.get(1)).state()).isEqualTo(PlaceState.ADMITTED);
        assertThat(scene.messages.endedTokens(showtime)).containsExactly(token);
    }

    /** What people complain of elsewhere: a token outlives the slot, and more come than may. */
    @Test
    void atNoInstantAreThereMoreTokensThanSlots() {
        var token = letIn(0);
        var turn = scene.turns.ofPlace(line.get(0).id()).orElseThrow();
        scene.clock.moveTo(turn.expiresAt().minusMillis(1));
        assertThat(scene.doorkeeper.goRound()).isZero();

        scene.clock.moveTo(turn.expiresAt());

        assertThat(scene.doorkeeper.goRound()).isEqualTo(1);
        assertThat(states()).startsWith(PlaceState.LAPSED, PlaceState.ADMITTED);
        assertThat(scene.messages.endedTokens(showtime)).containsExactly(token);
    }

    /** What people complain of elsewhere: called up while away for a minute, and all is lost. */
    @Test
    void whoeverDoesNotComeInTimeKeepsThePlaceOnceAndIsLetInNext() {
        scene.rounds(1);
        scene.clock.advance(Duration.ofSeconds(60));
        scene.rounds(1);

        assertThat(states())
                .containsExactly(PlaceState.WAITING, PlaceState.ADMITTED, PlaceState.WAITING);
        assertThat(scene.present(line.get(0)).passedAt()).isNotNull();

        scene.isSeen(line.get(0), line.get(2));
        scene.turns.leave(line.get(1).id());
        scene.rounds(1);

        assertThat(scene.present(line.get(0)).state()).isEqualTo(PlaceState.ADMITTED);
    }

    @Test
    void whoeverDoesNotComeASecondTimeHasHadTheTurn() {
        scene.rounds(1);
        scene.clock.advance(Duration.ofSeconds(60));
        scene.rounds(1);
        scene.isSeen(line.get(0));
        scene.turns.leave(line.get(1).id());
        scene.rounds(1);
        assertThat(scene.present(line.get(0)).state()).isEqualTo(PlaceState.ADMITTED);

        scene.clock.advance(Duration.ofSeconds(60));
        scene.rounds(1);

        assertThat(scene.present(line.get(0)).state()).isEqualTo(PlaceState.LAPSED);
        assertThat(scene.messages.endedTokens(showtime)).hasSize(3);
    }

    /** A turn may be as short as the time there is to come for it. */
    @Test
    void aShortTurnThatNobodyCameForIsGivenAgainToo() {
        scene.turnsLast(showtime, Duration.ofSeconds(30));
        scene.rounds(1);
        scene.clock.advance(Duration.ofSeconds(60));
        scene.rounds(1);

        assertThat(states()).startsWith(PlaceState.WAITING, PlaceState.ADMITTED);
        assertThat(scene.present(line.get(0)).passedAt()).isNotNull();
    }

    @Test
    void whoeverIsInsideKeepsTheTurnAsItWasWhenItsLengthIsChanged() {
        letIn(0);
        var until = scene.turns.ofPlace(line.get(0).id()).orElseThrow().expiresAt();
        scene.turnsLast(showtime, Duration.ofSeconds(60));

        scene.clock.moveTo(until.minusSeconds(1));
        assertThat(scene.doorkeeper.goRound()).isZero();
        scene.rounds(1);

        assertThat(states()).startsWith(PlaceState.LAPSED, PlaceState.ADMITTED);
        var next = scene.turns.ofPlace(line.get(1).id()).orElseThrow();
        assertThat(Duration.between(next.admittedAt(), next.expiresAt()))
                .isBetween(Duration.ofSeconds(59), Duration.ofSeconds(60));
    }

    /** Whoever is called in among many is chosen by number, which nobody can work out in time. */
    @Test
    void theNumbersOfThoseTheyCameUpForAreWrittenDown() {
        scene.isSeen(line.get(2));
        scene.rounds(1);

        assertThat(states())
                .containsExactly(PlaceState.WAITING, PlaceState.WAITING, PlaceState.ADMITTED);
        assertThat(
                        scene.jdbc
                                .sql(
                                        """
                                        SELECT number FROM place
                                         WHERE showtime_id = ? ORDER BY arrival
                                        """)
                                .param(showtime)
                                .query(Long.class)
                                .list())
                .containsExactly(1L, 2L, 3L);
    }

    @Test
    void whoeverHasComeKeepsTheTurn() {
        letIn(0);
        scene.clock.advance(Duration.ofSeconds(300));
        scene.rounds(1);

        assertThat(states()).startsWith(PlaceState.ADMITTED, PlaceState.WAITING);
    }

    @Test
    void whoeverComesTooLateIsNotLetIn() {
        scene.rounds(1);
        scene.clock.advance(Duration.ofSeconds(60));
        scene.rounds(1);

        scene.turns.pickUp(line.get(0).id());
        scene.clock.advance(Duration.ofSeconds(30));
        scene.rounds(1);

        assertThat(scene.present(line.get(0)).state()).isEqualTo(PlaceState.WAITING);
        assertThat(scene.turns.pickUp(line.get(0).id()).orElseThrow().pickedUpAt()).isNull();
    }

    @Test
    void aRoomThatIsSwitchedOffEndsAllTurns() {
        var token = letIn(0);

        scene.everybodyGoesHome();

        assertThat(states()).containsOnly(PlaceState.DONE);
        assertThat(scene.messages.endedTokens(showtime)).containsExactly(token);
    }

    /** The place's turn has come, and its owner has come for it. */
    private UUID letIn(int place) {
        scene.rounds(1);
        return scene.turns.pickUp(line.get(place).id()).orElseThrow().tokenId();
    }

    private List<PlaceState> states() {
        return scene.states(line);
    }
}
