package io.foyer.account.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.account.account.EmailAddress;
import io.foyer.account.testing.AccountServiceTest;
import io.foyer.account.testing.People;
import io.foyer.testing.time.MovableClock;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many follow the same link at once, each having seen that it works. */
@AccountServiceTest
class LinkRaceTests {

    private static final int MANY = 8;

    @Autowired private People people;
    @Autowired private Links links;
    @Autowired private MovableClock clock;
    @Autowired private JdbcClient jdbc;

    @Test
    void oneUsesIt() throws Exception {
        var secret = issue();

        assertThat(winners(secret, () -> links.use(secret, clock.instant()))).isEqualTo(1);
    }

    /** The negative control. */
    @Test
    void withoutTheConditionAllWouldUseIt() throws Exception {
        var secret = issue();

        assertThat(winners(secret, () -> useUnconditionally(secret))).isEqualTo(MANY);
    }

    private LinkSecret issue() {
        var person = people.someone();
        var secret = LinkSecret.random();
        var now = clock.instant();
        var link =
                new Link(person.id(), LinkPurpose.RESET_PASSWORD, new EmailAddress(person.email()));
        assertThat(links.issue(link, secret, now, now.plus(Duration.ofHours(1)), now)).isTrue();
        return secret;
    }

    private long winners(LinkSecret secret, Callable<Boolean> use) throws Exception {
        var allHaveLooked = new CyclicBarrier(MANY);
        Callable<Boolean> attempt =
                () -> {
                    var works = links.find(secret, clock.instant()).isPresent();
                    allHaveLooked.await();
                    return works && use.call();
                };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var attempts = IntStream.range(0, MANY).mapToObj(_ -> attempt).toList();
            return threads.invokeAll(attempts).stream().filter(each -> each.resultNow()).count();
        }
    }

    private boolean useUnconditionally(LinkSecret secret) {
        return jdbc.sql("UPDATE verification_link SET used_at = now() WHERE secret_hash = :hash")
                        .param("hash", secret.hash())
                        .update()
                == 1;
    }
}
