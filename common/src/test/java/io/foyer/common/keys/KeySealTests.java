package io.foyer.common.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class KeySealTests {

    private static final byte[] SECRET = "a private key in PKCS#8".getBytes(UTF_8);

    private final KeySeal seal = new KeySeal(KeyEncryptionKey.LOCAL);

    @Test
    void whatWasSealedOpensAndCannotBeRead() {
        var sealed = seal.seal("k1", SECRET);

        assertThat(seal.open("k1", sealed)).isEqualTo(SECRET);
        assertThat(new String(sealed, UTF_8)).doesNotContain("private key");
        assertThat(seal.seal("k1", SECRET)).isNotEqualTo(sealed);
    }

    @Test
    void itOpensForNoOtherIdNoOtherKeyAndNotWhenChanged() {
        var sealed = seal.seal("k1", SECRET);
        var otherKey =
                new KeySeal(new KeyEncryptionKey(Base64.getEncoder().encodeToString(new byte[32])));

        assertThatIllegalStateException().isThrownBy(() -> seal.open("k2", sealed));
        assertThatIllegalStateException()
                .isThrownBy(() -> otherKey.open("k1", sealed))
                .withMessageContaining("FOYER_KEY_ENCRYPTION_KEY");
        sealed[sealed.length - 1] ^= 1;
        assertThatIllegalStateException().isThrownBy(() -> seal.open("k1", sealed));
    }
}
