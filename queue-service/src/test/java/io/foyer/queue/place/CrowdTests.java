package io.foyer.queue.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import reactor.core.publisher.Flux;

/** Programs that ask again and again, among people who ask once. */
class CrowdTests {

    private static final int PEOPLE = 500;
    private static final int PROGRAMS = 100;
    private static final int ASKED_BY_EACH = 45;
    private static final int AT_ONCE = 256;

    private static final LineScene scene = new LineScene();

    @AfterAll
    static void stop() {
        scene.close();
    }

    /** Nine tenths of the requests are theirs, a sixth of the accounts: so a sixth of the line. */
    @Test
    void programsThatMakeNineTenthsOfTheRequestsGetTheShareOfTheirAccounts() {
        var showtime = scene.room(60);
        var people = accounts(PEOPLE);
        var programs = new HashSet<>(accounts(PROGRAMS));
        var seed = new SecureRandom().nextLong();

        var places = rush(showtime, requests(people, programs, seed));
        inTransaction(() -> scene.bean(Line.class).draw(showtime, scene.clock.instant()));

        assertThat(places).hasSize(PEOPLE + PROGRAMS);
        var front =
                places.stream()
                        .map(account -> scene.joined(showtime, account))
                        .filter(place -> Objects.requireNonNull(place.number()) <= 200)
                        .filter(place -> programs.contains(place.accountId()))
                        .count();
        // Of 200, 33 expected; the deviation is 4.3.
        assertThat(front).as("seed %d", seed).isBetween(8L, 60L);
    }

    /** After the opening whoever asks first is first, however often others ask. */
    @Test
    void askingAgainDoesNotMoveAnybodyUp() {
        var showtime = scene.room(-1);
        var program = UUID.randomUUID();
        scene.joined(showtime);
        var place = scene.joined(showtime, program);

        var again = rush(showtime, Collections.nCopies(500, program));

        assertThat(again).containsExactly(program);
        assertThat(scene.joined(showtime, program)).isEqualTo(place);
        assertThat(scene.joined(showtime).number()).isEqualTo(3);
    }

    private static List<UUID> requests(List<UUID> people, HashSet<UUID> programs, long seed) {
        var requests = new ArrayList<>(people);
        IntStream.range(0, ASKED_BY_EACH).forEach(i -> requests.addAll(programs));
        Collections.shuffle(requests, new Random(seed));
        return requests;
    }

    /** The accounts that have a place afterwards. */
    private static List<UUID> rush(UUID showtime, List<UUID> requests) {
        var places = scene.bean(Places.class);
        return Flux.fromIterable(requests)
                .map(account -> LineScene.wish(showtime, account))
                .flatMap(places::join, AT_ONCE)
                .map(LineScene::placeOf)
                .map(Place::accountId)
                .distinct()
                .collectList()
                .blockOptional()
                .orElseThrow();
    }

    private static List<UUID> accounts(int count) {
        return Stream.generate(UUID::randomUUID).limit(count).toList();
    }

    private static void inTransaction(Runnable work) {
        scene.bean(TransactionTemplate.class).executeWithoutResult(status -> work.run());
    }
}
