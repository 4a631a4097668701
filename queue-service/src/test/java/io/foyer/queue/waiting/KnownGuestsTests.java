package io.foyer.queue.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.common.security.TokenClaims;
import io.foyer.testing.time.MovableClock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.security.oauth2.jwt.Jwt;

class KnownGuestsTests {

    private static final Duration LIFE = Duration.ofSeconds(30);

    private final MovableClock clock = MovableClock.atPresent();
    private final Set<String> ended = new HashSet<>();
    private final KnownGuests guests =
            new KnownGuests(
                    ended::contains,
                    clock,
                    new Binder(new MapConfigurationPropertySource())
                            .bindOrCreate("foyer.waiting", WaitingProperties.class));
    private final UUID account = UUID.randomUUID();

    @Test
    void whoWasMetIsKnownByTheSameTokenAndNoOther() {
        guests.meet(token("a.b.c"));

        assertThat(guests.recall("a.b.c")).contains(new Guest(account, "session"));
        assertThat(guests.recall("a.b.d")).isEmpty();
        assertThat(guests.recall("")).isEmpty();
    }

    @Test
    void aTokenIsGoodUntilItsEnd() {
        guests.meet(token("a.b.c"));

        clock.advance(LIFE.minusMillis(1));
        assertThat(guests.recall("a.b.c")).isPresent();

        clock.advance(Duration.ofMillis(1));
        assertThat(guests.recall("a.b.c")).isEmpty();
    }

    @Test
    void whoseSessionHasEndedIsNotKnown() {
        guests.meet(token("a.b.c"));

        ended.add("session");

        assertThat(guests.recall("a.b.c")).isEmpty();
    }

    @Test
    void aTokenWithoutAnEndIsVerifiedEachTime() {
        var endless =
                Jwt.withTokenValue("a.b.c")
                        .header("alg", "RS256")
                        .subject(account.toString())
                        .claim(TokenClaims.SESSION, "session")
                        .build();

        assertThat(guests.meet(endless)).isEqualTo(new Guest(account, "session"));
        assertThat(guests.recall("a.b.c")).isEmpty();
    }

    private Jwt token(String text) {
        return Jwt.withTokenValue(text)
                .header("alg", "RS256")
                .subject(account.toString())
                .claim(TokenClaims.SESSION, "session")
                .expiresAt(clock.instant().plus(LIFE))
                .build();
    }
}
