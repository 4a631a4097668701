package io.foyer.common.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class LetterLayoutTests {

    private final LetterLayout layout =
            new LetterLayout(
                    OutgoingMailPropertiesTests.with(
                            "foyer.mail.public-url", "https://foyer.example/"));

    @Test
    void aLetterReadsAsTextAndAsHtml() {
        var letter = Letter.about("Hello").say("Come in.").link("The door", "/door#key=1");

        assertThat(layout.text(letter))
                .isEqualTo("Come in.\n\nThe door:\nhttps://foyer.example/door#key=1\n");
        assertThat(layout.html(letter))
                .contains("<title>Hello</title>")
                .contains(">Come in.</p>")
                .contains(" href=\"https://foyer.example/door#key=1\">The door</a>");
    }

    @Test
    void aTableReadsLineByLine() {
        var letter =
                Letter.about("Bill")
                        .table(
                                List.of(
                                        Letter.Row.of("Stalls & more", "€59.68"),
                                        Letter.Row.total("Total", "€59.68")))
                        .table(List.of());

        assertThat(layout.text(letter)).isEqualTo("Stalls & more: €59.68\nTotal: €59.68\n");
        assertThat(layout.html(letter))
                .contains(">Stalls &amp; more</td>", ">€59.68</td>")
                .containsOnlyOnce("; font-weight: bold\"><td");
    }

    @Test
    void aLetterLoadsNothingFromAnywhere() {
        assertThat(layout.html(Letter.about("Hello").link("In", "/in")))
                .doesNotContain("<img", "<link", "url(", "<script", "@import");
    }

    @Test
    void nothingThatSomebodyWroteIsMarkup() {
        var evil = "<script>alert(1)</script> \" onclick=\"x";

        var html =
                layout.html(
                        Letter.about(evil)
                                .say(evil)
                                .link(evil, "/" + evil)
                                .table(List.of(Letter.Row.of(evil, evil))));

        assertThat(html)
                .doesNotContain("<script>")
                .doesNotContain("onclick=\"")
                .contains("&lt;script&gt;");
    }

    @Test
    void noNameBeginsAHeaderOrAParagraph() {
        var letter = Letter.about("Hi\r\nBcc: all@example.com").say("Ann\u2028\n\nClick here");

        assertThat(letter.subject()).isEqualTo("Hi Bcc: all@example.com");
        assertThat(layout.text(letter)).isEqualTo("Ann Click here\n");
    }

    @Test
    void aLinkLeadsToOurOwnPagesOnly() {
        var letter = Letter.about("Hello");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> letter.link("Elsewhere", "https://evil.example"));
    }
}
