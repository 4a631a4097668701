package io.foyer.booking.ticket.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.inventory.SaleStatus;
import io.foyer.booking.ticket.TicketSheet;
import io.foyer.common.money.Money;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Renders tickets to pictures and reads their codes back. The pictures stay in {@code
 * target/tickets}, so that a person can look at them.
 */
class TicketPdfTests {

    private static final Path PICTURES = Path.of("target", "tickets");
    private static final int DPI = 110;
    private static final int MANY = 50;

    /** Points of A4 that lie outside of Letter, wherever a printer puts it. */
    private static final int OUTSIDE_LETTER = 50;

    private final TicketPdf pdf = new TicketPdf(Sheets.paper());

    @Test
    void everyTicketHasAPageWithItsCode() {
        var sheet = Sheets.named("Midsummer Night", "Globe", 3);

        var pages = pages(sheet, "plain");

        assertThat(pages).hasSize(3);
        for (var i = 0; i < pages.size(); i++) {
            assertThat(QrReader.read(pages.get(i))).isEqualTo(Sheets.code(i));
        }
    }

    @Test
    void itSaysWhatWhereWhenAndForHowMuch() {
        var text = text(Sheets.named("Midsummer Night", "Globe", 2));

        assertThat(text)
                .contains(
                        "Midsummer Night",
                        "Ticket 1 of 2",
                        "Sunday, 21 June 2026",
                        "19:30 (Europe/London)",
                        "doors open at 18:30",
                        "Globe",
                        "21 New Globe Walk, London",
                        "Stalls",
                        "59.68 EUR, fees and taxes included",
                        "This ticket admits one person, once");
    }

    @Test
    void namesOfEveryLengthAndAlphabetFit() {
        var names =
                List.of(
                        "Ελληνικό θέατρο: Ὄρνιθες του Αριστοφάνη",
                        "Лебединое озеро и Щелкунчик",
                        "Motörhead, Sigur Rós, Þursaflokkurinn & Đorđe Balašević: Übermäßig",
                        "Rock \uD83C\uDFB8\uD83D\uDD25 im Park"
                                + " \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
                        "מחזמר בעברית ومسرحية بالعربية",
                        "東京フィルハーモニー交響楽団",
                        "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
                        "The Very Long Evening of Everything That Was Ever Played on a Stage "
                                .repeat(4),
                        "\uD83C\uDFB8");
        for (var i = 0; i < names.size(); i++) {
            var name = names.get(i);
            var section = name.length() > 60 ? name.substring(0, 60) : name;

            var pages = pages(Sheets.named(name, name, section, 1), "name-" + i);

            assertThat(QrReader.read(pages.getFirst())).as(name).isEqualTo(Sheets.code(0));
            assertThat(hasInkOutsideLetter(pages.getFirst())).as(name).isFalse();
        }
        assertThat(text(Sheets.named(names.get(0), "Θέατρο", 1))).contains("Ὄρνιθες", "Θέατρο");
        assertThat(text(Sheets.named(names.get(1), "Большой", 1))).contains("Щелкунчик", "Большой");
        assertThat(text(Sheets.named(names.get(2), "Höfn", 1)))
                .contains("Þursaflokkurinn", "Übermäßig");
        assertThat(text(Sheets.named(names.get(3), "Globe", 1))).contains("Rock im Park");
    }

    @Test
    void charactersOfJapanArePrintedAsTheyAre() {
        var name = "東京フィルハーモニー交響楽団の夕べ";

        var text = text(Sheets.named(name, "サントリーホール", "二階 左側", 1)).replace(" ", "");

        assertThat(text).contains(name, "サントリーホール", "二階左側").doesNotContain("\u25a1");
        pages(Sheets.named(name.repeat(4), "サントリーホール", "二階 左側", 1), "japanese");
    }

    @ParameterizedTest
    @CsvSource({
        "서울시립교향악단, 'seoulsilibgyohyang-agdan', korean",
        "国家大剧院, 'guo jia da ju yuan', chinese",
        "เทศกาล, 'thesk', thai"
    })
    void whatNoFontHasIsSpelledAsItSounds(String name, String sound, String picture) {
        var sheet = Sheets.named(name, "Globe", 1);

        assertThat(text(sheet)).containsIgnoringCase(sound).doesNotContain("\u25a1");
        pages(sheet, picture);
    }

    @ParameterizedTest
    @CsvSource({"JPY, 4130 JPY", "KWD, 4.130 KWD", "EUR, 41.30 EUR"})
    void aPriceHasTheDecimalsOfItsCurrency(String currency, String words) {
        assertThat(text(Sheets.priced(new Money(4_130, currency)))).contains(words);
    }

    @Test
    void itPrintsWholeOnLetterToo() {
        assertThat(
                        hasInkOutsideLetter(
                                pages(Sheets.named("Midsummer Night", "Globe", 1), "edge")
                                        .getFirst()))
                .isFalse();
    }

    @Test
    void whoStandsHasNoSeatAndWhatWasCalledOffSaysSo() {
        assertThat(text(Sheets.standing())).contains("Floor", "standing");
        assertThat(text(Sheets.as(SaleStatus.CANCELLED))).contains("Called off");
        assertThat(text(Sheets.as(SaleStatus.POSTPONED))).contains("Postponed");
        pages(Sheets.as(SaleStatus.POSTPONED), "postponed");
        pages(Sheets.standing(), "standing");
    }

    @Test
    void theSameTicketsMakeTheSameFile() {
        var sheet = Sheets.named("Midsummer Night", "Globe", 2);

        assertThat(pdf.of(sheet)).isEqualTo(new TicketPdf(Sheets.paper()).of(sheet));
        assertThat(pdf.of(sheet))
                .isNotEqualTo(pdf.of(Sheets.named("Midsummer Nights", "Globe", 2)));
    }

    @Test
    void manyTicketsMakeASmallFile() {
        var bytes = pdf.of(Sheets.named("Midsummer Night", "Globe", MANY));

        assertThat(bytes.length).isLessThan(1_000_000);
        assertThat(pdf.of(Sheets.named("東京フィルハーモニー交響楽団", "Globe", 1)).length)
                .as("only the characters that are drawn are in it")
                .isLessThan(100_000);
        try (var document = Loader.loadPDF(bytes)) {
            assertThat(document.getNumberOfPages()).isEqualTo(MANY);
            for (var page : document.getPages()) {
                for (var font : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(font).isEmbedded()).isTrue();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<BufferedImage> pages(TicketSheet sheet, String name) {
        try (var document = Loader.loadPDF(pdf.of(sheet))) {
            Files.createDirectories(PICTURES);
            var pages = new ArrayList<BufferedImage>();
            for (var i = 0; i < document.getNumberOfPages(); i++) {
                var page = picture(document, i);
                ImageIO.write(
                        page, "PNG", PICTURES.resolve("%s-%d.png".formatted(name, i)).toFile());
                pages.add(page);
            }
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage picture(PDDocument document, int page) throws IOException {
        return new PDFRenderer(document).renderImageWithDPI(page, DPI);
    }

    private String text(TicketSheet sheet) {
        try (var document = Loader.loadPDF(pdf.of(sheet))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hasInkOutsideLetter(BufferedImage page) {
        var margin = OUTSIDE_LETTER * DPI / 72;
        for (var x = 0; x < page.getWidth(); x++) {
            for (var y = 0; y < page.getHeight(); y++) {
                var inside =
                        x > margin
                                && x < page.getWidth() - margin
                                && y > margin
                                && y < page.getHeight() - margin;
                if (!inside && page.getRGB(x, y) != Color.WHITE.getRGB()) {
                    return true;
                }
            }
        }
        return false;
    }
}
