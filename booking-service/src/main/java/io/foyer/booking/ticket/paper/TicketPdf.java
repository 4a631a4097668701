package io.foyer.booking.ticket.paper;

import io.foyer.booking.ticket.TicketSheet;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import java.util.stream.Collectors;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfEncryption;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfWriter;
import org.springframework.stereotype.Component;

/**
 * Tickets as a PDF, a page each, written page by page. The same tickets make the same bytes: the
 * file's id and date are those of the tickets.
 */
@Component
class TicketPdf {

    private static final int ID_BYTES = 16;

    private final TicketPage page;

    TicketPdf(PaperProperties paper) {
        this.page = new TicketPage(new Letters(paper.fonts()), paper.terms());
    }

    byte[] of(TicketSheet sheet) {
        var bytes = new ByteArrayOutputStream();
        try (var document = new Document(PageSize.A4)) {
            var writer = PdfWriter.getInstance(document, bytes);
            document.addTitle("Tickets: " + sheet.showtime().eventName());
            document.addCreator("Foyer");
            document.setDocumentLanguage("en");
            document.open();
            describe(writer, sheet);
            var count = sheet.lines().size();
            for (var i = 0; i < count; i++) {
                document.newPage();
                draw(writer, sheet, i, "Ticket %d of %d".formatted(i + 1, count));
            }
        }
        return bytes.toByteArray();
    }

    private void draw(PdfWriter writer, TicketSheet sheet, int number, String position) {
        var line = sheet.lines().get(number);
        page.draw(
                writer.getDirectContent(),
                TicketWords.of(sheet.showtime(), line),
                position,
                new QrCode(line.ticket().code()));
        // What is drawn straight onto the canvas does not count as content by itself.
        writer.setPageEmpty(false);
    }

    private static void describe(PdfWriter writer, TicketSheet sheet) {
        var id = id(sheet);
        writer.getInfo().put(PdfName.FILEID, PdfEncryption.createInfoId(id, id));
        writer.getInfo().put(PdfName.CREATIONDATE, new PdfDate(issuedAt(sheet)));
    }

    private static Calendar issuedAt(TicketSheet sheet) {
        var calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        calendar.setTimeInMillis(sheet.lines().getFirst().issuedAt().toEpochMilli());
        return calendar;
    }

    private static byte[] id(TicketSheet sheet) {
        var content =
                sheet.lines().stream()
                        .map(line -> TicketWords.of(sheet.showtime(), line) + line.ticket().code())
                        .collect(Collectors.joining());
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return Arrays.copyOf(sha256.digest(content.getBytes(StandardCharsets.UTF_8)), ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
