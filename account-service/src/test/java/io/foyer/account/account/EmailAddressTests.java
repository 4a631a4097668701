package io.foyer.account.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTests {

    @Test
    void spacesAndCapitalsMakeNoOtherAddress() {
        assertThat(EmailAddress.parse("  Ann.Lee@Example.ORG ").orElseThrow().value())
                .isEqualTo("ann.lee@example.org");
    }

    @Test
    void composedAndDecomposedAccentsAreTheSame() {
        assertThat(EmailAddress.parse("zoe\u0308@example.org"))
                .isEqualTo(EmailAddress.parse("zo\u00eb@example.org"));
    }

    @Test
    void turkishDottedCapitalsStayWithinTheAddress() {
        assertThat(EmailAddress.parse("INFO@EXAMPLE.ORG").orElseThrow().value())
                .isEqualTo("info@example.org");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ann",
                "ann@",
                "@example.org",
                "ann@example",
                "ann@exam ple.org",
                "ann@@example.org",
                "ann@example.org\r\nBcc: all@example.org",
                "<ann@example.org>"
            })
    void whatIsNoAddressIsNotParsed(String text) {
        assertThat(EmailAddress.parse(text)).isEmpty();
    }

    @Test
    void addressesLongerThanTheStandardAllowsAreRefused() {
        assertThat(EmailAddress.parse("a".repeat(65) + "@example.org")).isEmpty();
        assertThat(EmailAddress.parse("a@" + "b".repeat(250) + ".org")).isEmpty();
    }

    @Test
    void anAddressCannotBeMadeUnnormalised() {
        assertThatIllegalArgumentException().isThrownBy(() -> new EmailAddress("Ann@example.org"));
    }
}
