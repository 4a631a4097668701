package io.foyer.booking.checkout.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.checkout.idempotency.IdempotentRequest.StoredAnswer;
import io.foyer.booking.checkout.idempotency.RunningRequests.Answer;
import io.foyer.booking.checkout.idempotency.RunningRequests.Begin;
import io.foyer.booking.group.GroupProperties;
import io.foyer.booking.group.Groups;
import io.foyer.booking.testing.BookingDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Keys of calls that move money, those of many in one statement. */
class RunningRequestsTests {

    private static final IdempotencyProperties LIMITS =
            new IdempotencyProperties(
                    Duration.ofSeconds(60),
                    Duration.ofSeconds(5),
                    Duration.ofMillis(100),
                    Duration.ofDays(2));

    private final BookingDatabase database = new BookingDatabase();
    private final Groups groups =
            new Groups(
                    new GroupProperties(true, 2, 64, 1024, Duration.ofSeconds(30)),
                    new SimpleMeterRegistry());
    private final RunningRequests requests =
            new RunningRequests(database.jdbc(), LIMITS, database.planned(), groups);
    private final UUID account = UUID.randomUUID();

    @AfterEach
    void close() {
        groups.destroy();
        database.close();
    }

    @Test
    void ofOneKeysRequestsAtTheSameTimeOneRunsAndTheOthersSeeIt() throws Exception {
        var wishes = IntStream.range(0, 64).mapToObj(_ -> begin("k", "hash")).toList();

        var begun = beginAtOnce(wishes);

        assertThat(begun).extracting(IdempotentRequest::run).containsOnly(begun.getFirst().run());
        assertThat(wishes).filteredOn(wish -> wish.run().equals(begun.getFirst().run())).hasSize(1);
    }

    @Test
    void differentKeysShareTransactionsAndEachRuns() throws Exception {
        var wishes = IntStream.range(0, 200).mapToObj(i -> begin("k" + i, "hash")).toList();

        var begun = beginAtOnce(wishes);

        for (var i = 0; i < wishes.size(); i++) {
            assertThat(begun.get(i).run()).isEqualTo(wishes.get(i).run());
            assertThat(begun.get(i).resourceId()).isEqualTo(wishes.get(i).resourceId());
        }
        assertThat(count("SELECT count(DISTINCT xmin::text) FROM idempotent_request"))
                .isLessThan(200);
    }

    @Test
    void onlyWhoRunsItAnswersAndTheAnswerIsFoundByTheNext() {
        var first = begin("k", "hash");
        requests.begin(first);

        requests.answer(new Answer(first.key(), UUID.randomUUID(), new StoredAnswer(500, "other")));
        assertThat(requests.begin(begin("k", "hash")).answer()).isEmpty();

        requests.answer(new Answer(first.key(), first.run(), new StoredAnswer(200, "mine")));
        assertThat(requests.begin(begin("k", "hash")).answer())
                .contains(new StoredAnswer(200, "mine"));
    }

    @Test
    void whoeverDiedIsReplacedOnceItsLeaseIsOver() {
        var dead = begin("k", "hash");
        requests.begin(dead);
        database.jdbc().sql("UPDATE idempotent_request SET lease_until = now()").update();
        var other = begin("k", "another hash");
        var next = begin("k", "hash");

        assertThat(requests.begin(other).run()).isEqualTo(dead.run());
        database.jdbc().sql("UPDATE idempotent_request SET lease_until = now()").update();
        assertThat(requests.begin(next).run()).isEqualTo(next.run());
    }

    private Begin begin(String key, String hash) {
        return new Begin(
                new IdempotencyKey(account, key), hash, UUID.randomUUID(), UUID.randomUUID());
    }

    private List<IdempotentRequest> beginAtOnce(List<Begin> wishes) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls =
                    wishes.stream()
                            .map(wish -> (Callable<IdempotentRequest>) () -> requests.begin(wish))
                            .toList();
            var begun = new ArrayList<IdempotentRequest>();
            for (var each : threads.invokeAll(calls)) {
                begun.add(each.get());
            }
            return begun;
        }
    }

    private int count(String sql) {
        return database.jdbc().sql(sql).query(Integer.class).single();
    }
}
