package io.foyer.booking.ticket.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class TicketCodesTests {

    private static final TicketCode CODE = new TicketCode(UUID.randomUUID(), UUID.randomUUID(), 7);

    private final KeyPair keys = newKeys();
    private final TicketCodes codes = codes(keys, keys);

    @Test
    void aCodeSaysWhatWasWrittenIntoIt() {
        var written = codes.write(CODE);

        assertThat(written).matches("[A-Za-z0-9_-]{135}");
        assertThat(codes.read(written)).contains(CODE);
    }

    @Test
    void theSameTicketAlwaysHasTheSameCode() {
        assertThat(codes.write(CODE)).isEqualTo(codes.write(CODE));
    }

    @Test
    void aCodeThatWasTamperedWithIsNone() {
        var written = codes.write(CODE);

        for (var i = 0; i < written.length() - 1; i++) {
            var other = written.charAt(i) == 'A' ? 'B' : 'A';
            assertThat(codes.read(written.substring(0, i) + other + written.substring(i + 1)))
                    .isEmpty();
        }
        assertThat(codes.read("")).isEmpty();
        assertThat(codes.read("no code")).isEmpty();
        assertThat(codes.read(written + "AAAA")).isEmpty();
    }

    @Test
    void garbageOfAnyLengthIsNone() {
        for (var length = 0; length < 300; length++) {
            assertThat(codes.read("A".repeat(length))).isEmpty();
            assertThat(codes.read("\u20ac".repeat(length))).isEmpty();
        }
        assertThat(codes.read("A".repeat(10_000_000))).isEmpty();
    }

    @Test
    void scannersAreGivenThePresentKeyAndEarlierOnes() {
        var next = newKeys();

        assertThat(codes(next, next, keys).publicKeys())
                .containsExactly(
                        Base64.getEncoder().encodeToString(next.getPublic().getEncoded()),
                        Base64.getEncoder().encodeToString(keys.getPublic().getEncoded()));
    }

    @Test
    void aCodeOfAnotherSignerIsNone() {
        var other = newKeys();

        assertThat(codes.read(codes(other, other).write(CODE))).isEmpty();
    }

    @Test
    void ticketsOfAnEarlierKeyStayGood() {
        var next = newKeys();

        assertThat(codes(next, next, keys).read(codes.write(CODE))).contains(CODE);
    }

    @Test
    void keysThatDoNotBelongTogetherAreRefused() {
        assertThatThrownBy(() -> codes(keys, newKeys()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TicketCodes(new TicketProperties("AAAA", List.of())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theDemoKeysAreRefusedWhereTicketsAreReal() {
        var demo =
                new TicketProperties(
                        TicketProperties.DEMO_SIGNING_KEY,
                        List.of(TicketProperties.DEMO_VERIFICATION_KEY));
        var production = new MockEnvironment();
        production.setActiveProfiles("prod");
        var configuration = new TicketConfiguration();

        assertThatThrownBy(() -> configuration.ticketCodes(demo, production))
                .isInstanceOf(IllegalStateException.class);
        assertThat(configuration.ticketCodes(demo, new MockEnvironment())).isNotNull();
        assertThat(configuration.ticketCodes(properties(keys, keys), production)).isNotNull();
        assertThat(demo.toString()).doesNotContain(TicketProperties.DEMO_SIGNING_KEY);
    }

    private static TicketCodes codes(KeyPair signing, KeyPair... verifying) {
        return new TicketCodes(properties(signing, verifying));
    }

    private static TicketProperties properties(KeyPair signing, KeyPair... verifying) {
        var base64 = Base64.getEncoder();
        return new TicketProperties(
                base64.encodeToString(signing.getPrivate().getEncoded()),
                List.of(verifying).stream()
                        .map(pair -> base64.encodeToString(pair.getPublic().getEncoded()))
                        .toList());
    }

    private static KeyPair newKeys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
