package io.foyer.booking.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class SealTests {

    private static final String INTENT = "pi_3Qabc";

    private final UUID id = UUID.randomUUID();
    private final PaymentSeal seal = Seals.demo();

    @Test
    void whatWasSealedOpensAndCannotBeRead() {
        var sealed = seal.intent(id, INTENT);

        assertThat(seal.openIntent(id, sealed)).isEqualTo(INTENT);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("pi_");
        assertThat(seal.intent(id, INTENT)).isNotEqualTo(sealed);
        assertThat(seal.openCard(id, seal.card(id, new Card("visa", "4242"))))
                .isEqualTo(new Card("visa", "4242"));
    }

    @Test
    void itOpensInNoOtherPlaceWithNoOtherKeyAndNotWhenChanged() {
        var sealed = seal.intent(id, INTENT);

        assertThatIllegalStateException()
                .isThrownBy(() -> seal.openIntent(UUID.randomUUID(), sealed));
        assertThatIllegalStateException().isThrownBy(() -> seal.openCard(id, sealed));
        assertThatIllegalStateException()
                .isThrownBy(() -> Seals.of(Seals.OTHER_KEY).openIntent(id, sealed))
                .withMessageContaining("FOYER_PAYMENT_ENCRYPTION_KEY");
        sealed[sealed.length - 1] ^= 1;
        assertThatIllegalStateException().isThrownBy(() -> seal.openIntent(id, sealed));
    }

    @Test
    void aNewKeyInFrontLeavesTheOldOnesGood() {
        var before = seal.intent(id, INTENT);
        var after = Seals.of(Seals.OTHER_KEY, SealProperties.DEMO_KEY);

        assertThat(after.openIntent(id, before)).isEqualTo(INTENT);
        assertThat(after.indexesOf(INTENT)).contains(seal.indexOf(INTENT)).hasSize(2);
        assertThat(after.indexOf(INTENT)).isNotEqualTo(seal.indexOf(INTENT));
        assertThatIllegalStateException()
                .isThrownBy(() -> seal.openIntent(id, after.intent(id, INTENT)));
    }

    @Test
    void anIndexIsTheSameForTheSameAndTellsNothing() {
        assertThat(seal.indexOf(INTENT))
                .isEqualTo(Seals.demo().indexOf(INTENT))
                .isNotEqualTo(seal.indexOf(INTENT + "x"))
                .doesNotContain("pi_");
    }

    @Test
    void theDemosKeyIsRefusedWhereMoneyIsReal() {
        var production = new MockEnvironment();
        production.setActiveProfiles("prod");
        var configuration = new SealConfiguration();

        assertThatIllegalStateException()
                .isThrownBy(
                        () ->
                                configuration.seal(
                                        new SealProperties(
                                                List.of(Seals.OTHER_KEY, SealProperties.DEMO_KEY)),
                                        production));
        assertThat(configuration.seal(new SealProperties(List.of(Seals.OTHER_KEY)), production))
                .isNotNull();
    }

    @Test
    void aKeyIsAsLongAsItMustBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SealProperties(List.of("c2hvcnQ=")))
                .withMessageContaining("FOYER_PAYMENT_ENCRYPTION_KEY");
        assertThatIllegalArgumentException().isThrownBy(() -> new SealProperties(List.of()));
    }
}
