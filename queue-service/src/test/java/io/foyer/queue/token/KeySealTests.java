package io.foyer.queue.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class KeySealTests {

    private final KeySeal seal = new KeySeal(TokenConfiguration.PUBLISHED_KEY);

    @Test
    void whatIsSealedOpensAgainAndLooksDifferentEachTime() {
        var sealed = seal.seal("key-1", "secret");

        assertThat(seal.open("key-1", sealed)).isEqualTo("secret");
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("secret");
        assertThat(seal.seal("key-1", "secret")).isNotEqualTo(sealed);
    }

    @Test
    void aSealedKeyIsGoodForItsOwnRowOnly() {
        var sealed = seal.seal("key-1", "secret");

        assertThatIllegalStateException().isThrownBy(() -> seal.open("key-2", sealed));
    }

    @Test
    void anotherKeyDoesNotOpenIt() {
        var other = new KeySeal(Base64.getEncoder().encodeToString(new byte[32]));
        var sealed = seal.seal("key-1", "secret");

        assertThatIllegalStateException()
                .isThrownBy(() -> other.open("key-1", sealed))
                .withMessageContaining("FOYER_KEY_ENCRYPTION_KEY");
    }

    @Test
    void aKeyOfTheWrongLengthIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new KeySeal("c2hvcnQ="));
    }

    @Test
    void productionDoesNotStartWithThePublishedKey() {
        var production = new MockEnvironment();
        production.setActiveProfiles("prod");

        assertThatIllegalStateException()
                .isThrownBy(
                        () ->
                                TokenConfiguration.refusePublishedKey(
                                        TokenConfiguration.PUBLISHED_KEY, production));
    }
}
