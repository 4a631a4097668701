package io.foyer.booking.ticket.paper;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.client.j2se.MatrixToImageWriter;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.openpdf.text.pdf.PdfContentByte;

/**
 * A ticket's code as a QR code: 57 modules wide for 135 characters. A quarter of it may be folded,
 * dirty or torn (level Q), and four modules around it stay white, as the standard has it.
 */
record QrCode(String text) {

    private static final int QUIET_ZONE = 4;

    /** How far modules reach into the next row, so that no viewer shows a line between them. */
    private static final float OVERLAP = 0.03f;

    /** A picture, black on white, each module as many whole pixels as fit. */
    byte[] png(int pixels) {
        var bytes = new ByteArrayOutputStream();
        try {
            MatrixToImageWriter.writeToStream(modules(pixels, QUIET_ZONE), "PNG", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Black rectangles on what should be white, quiet zone included. */
    void draw(PdfContentByte canvas, float left, float bottom, float side) {
        var modules = modules(0, 0);
        var size = modules.getHeight();
        var unit = side / (size + 2 * QUIET_ZONE);
        for (var row = 0; row < size; row++) {
            var y = bottom + (QUIET_ZONE + size - 1 - row) * unit;
            for (var from = 0; from < size; ) {
                var to = endOfRun(modules, from, row);
                if (modules.get(from, row)) {
                    canvas.rectangle(
                            left + (QUIET_ZONE + from) * unit,
                            y,
                            (to - from) * unit,
                            unit * (1 + OVERLAP));
                }
                from = to;
            }
        }
        canvas.fill();
    }

    /** The column behind the last of those that look the same. */
    private static int endOfRun(BitMatrix modules, int from, int row) {
        var to = from + 1;
        while (to < modules.getWidth() && modules.get(to, row) == modules.get(from, row)) {
            to++;
        }
        return to;
    }

    private BitMatrix modules(int pixels, int quietZone) {
        var hints =
                Map.of(
                        EncodeHintType.ERROR_CORRECTION,
                        ErrorCorrectionLevel.Q,
                        EncodeHintType.MARGIN,
                        quietZone);
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, pixels, pixels, hints);
        } catch (WriterException e) {
            throw new IllegalArgumentException("No code for a ticket", e);
        }
    }
}
