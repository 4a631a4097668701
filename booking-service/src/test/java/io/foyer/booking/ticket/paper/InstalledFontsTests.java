package io.foyer.booking.ticket.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.ticket.TicketSheet;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever runs this has installed a font with the characters of China and Korea. */
class InstalledFontsTests {

    private static final Path PICTURES = Path.of("target", "tickets");

    private final TicketPdf pdf = new TicketPdf(Sheets.paper(List.of(font())));

    @ParameterizedTest
    @CsvSource({
        "서울시립교향악단, 세종문화회관, 대극장 2, korean-installed",
        "上海音乐厅 国家大剧院, 国家大剧院, 2 层 左侧, chinese-installed"
    })
    void namesAreWrittenAsTheyAre(String event, String venue, String section, String picture)
            throws IOException {
        var sheet = Sheets.named(event, venue, section, 1);

        var text = printed(sheet, picture);

        assertThat(text).contains(plain(event), plain(venue), plain(section));
        assertThat(pdf.of(sheet).length).as("only what is drawn is in it").isLessThan(100_000);
    }

    @Test
    void aNameIsDrawnByOneFontThoughAnotherHasSomeOfItsCharacters() throws IOException {
        try (var document = Loader.loadPDF(pdf.of(Sheets.named("国家大剧院", "国家大剧院", 1)))) {
            var fonts = document.getPage(0).getResources();

            assertThat(fonts.getFontNames())
                    .extracting(name -> fonts.getFont(name).getName())
                    .anyMatch(name -> name.contains("Droid"))
                    .noneMatch(name -> name.toLowerCase(Locale.ROOT).contains("mplus"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "東京フィルハーモニー, 東京フィルハーモニー, japanese-installed",
        "हिन्दी नाटक, hindi nataka, hindi",
        "เทศกาล, thesk, thai-installed",
        "Čajkovskij à l’Élysée, Čajkovskij, accents"
    })
    void othersAreWrittenAsWithoutIt(String name, String written, String picture)
            throws IOException {
        var text = printed(Sheets.named(name, "Globe", 1), picture);

        assertThat(text).containsIgnoringCase(plain(written)).doesNotContain("\u25a1");
    }

    @Test
    void ticketsArePrintedThoughAFontIsMissingOrBroken(@TempDir Path folder) throws IOException {
        var broken = Files.writeString(folder.resolve("broken.ttf"), "no font");
        var paper =
                Sheets.paper(List.of(folder.resolve("none.ttc,1").toString(), broken.toString()));

        assertThat(new TicketPdf(paper).of(Sheets.named("国家大剧院", "Globe", 1)))
                .isEqualTo(new TicketPdf(Sheets.paper()).of(Sheets.named("国家大剧院", "Globe", 1)));
    }

    private String printed(TicketSheet sheet, String picture) throws IOException {
        try (var document = Loader.loadPDF(pdf.of(sheet))) {
            Files.createDirectories(PICTURES);
            ImageIO.write(
                    new PDFRenderer(document).renderImageWithDPI(0, 110),
                    "PNG",
                    PICTURES.resolve(picture + ".png").toFile());
            return plain(new PDFTextStripper().getText(document));
        }
    }

    /** Where lines end is of no interest. */
    private static String plain(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static String font() {
        try {
            var file = InstalledFontsTests.class.getResource("east-asian.ttf");
            return Path.of(Objects.requireNonNull(file).toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
