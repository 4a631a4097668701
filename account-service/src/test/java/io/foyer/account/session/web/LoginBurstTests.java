package io.foyer.account.session.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.account.testing.AccountServiceTest;
import io.foyer.account.testing.People;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * A burst of log-ins takes the memory of four hashes and leaves everybody else their answer.
 * Waiting for a connection is given time, since a machine that is busy with other builds is not
 * what is tested.
 */
@AccountServiceTest
@Import(LoginBurstTests.CountedHashes.class)
@TestPropertySource(properties = "spring.datasource.hikari.connection-timeout=60000")
class LoginBurstTests {

    private static final int BURST = 200;

    /** Sooner than a log-in gives up waiting for its turn. */
    private static final Duration QUICK = Duration.ofSeconds(2);

    @Autowired private People people;
    @Autowired private MockMvcTester http;
    @Autowired private PasswordEncoder encoder;

    @Test
    void twoHundredLogInsAtOnceComputeFourHashesAtATimeAndKeysAreStillServed() throws Exception {
        var person = people.someone();
        Callable<Integer> logIn =
                () ->
                        people.tryToLogIn(person.email(), person.password())
                                .getResponse()
                                .getStatus();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var burst = IntStream.range(0, BURST).mapToObj(_ -> threads.submit(logIn)).toList();
            var answers = keysServedDuring(burst);

            assertThat(burst).extracting(Future::get).containsOnly(200, 503).contains(200);
            assertThat(answers.size()).isGreaterThan(2);
            assertThat(answers.stream().sorted().toList().get(answers.size() / 2))
                    .isLessThan(QUICK);
        }
        assertThat(((Counted) encoder).most.get()).isBetween(2, 4);
    }

    private List<Duration> keysServedDuring(List<? extends Future<?>> burst) {
        var times = new ArrayList<Duration>();
        while (burst.stream().anyMatch(each -> !each.isDone())) {
            var start = System.nanoTime();
            assertThat(http.get().uri("/.well-known/jwks.json")).hasStatusOk();
            times.add(Duration.ofNanos(System.nanoTime() - start));
        }
        return times;
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class CountedHashes {

        @Bean
        static BeanPostProcessor countHashes() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof PasswordEncoder real ? new Counted(real) : bean;
                }
            };
        }
    }

    /** The real encoder, with a count of how many are inside at once. */
    private static final class Counted implements PasswordEncoder {

        private final PasswordEncoder real;
        private final AtomicInteger inside = new AtomicInteger();
        final AtomicInteger most = new AtomicInteger();

        Counted(PasswordEncoder real) {
            this.real = real;
        }

        @Override
        public @Nullable String encode(@Nullable CharSequence password) {
            return counted(() -> real.encode(password));
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            return counted(() -> real.matches(password, hash));
        }

        @Override
        public boolean upgradeEncoding(@Nullable String hash) {
            return real.upgradeEncoding(hash);
        }

        private <T extends @Nullable Object> T counted(Supplier<T> work) {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            try {
                return work.get();
            } finally {
                inside.decrementAndGet();
            }
        }
    }
}
