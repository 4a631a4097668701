package io.foyer.booking.ticket.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.List;
import org.openpdf.text.pdf.BaseFont;

/**
 * The fonts of tickets, embedded in each file: DejaVu, which has the letters of most languages that
 * are written with an alphabet, and M+ 1p behind it, which has the characters of Japan and many of
 * China's. What neither has is spelled ({@link Romanised}).
 */
final class Letters {

    private static final String DEJAVU = "/net/sf/jasperreports/fonts/dejavu/";

    private static final String MPLUS =
            "/gems/asciidoctor-pdf-2.3.19/data/fonts/mplus1p-regular-fallback.ttf";

    private final Face plain;
    private final Face bold;

    Letters() {
        var others = font(MPLUS);
        plain = new Face(List.of(font(DEJAVU + "DejaVuSans.ttf"), others));
        bold = new Face(List.of(font(DEJAVU + "DejaVuSans-Bold.ttf"), others));
    }

    Face plain() {
        return plain;
    }

    Face bold() {
        return bold;
    }

    private static BaseFont font(String name) {
        try (var file = Letters.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is missing");
            }
            var font =
                    BaseFont.createFont(
                            name,
                            BaseFont.IDENTITY_H,
                            BaseFont.EMBEDDED,
                            BaseFont.NOT_CACHED,
                            file.readAllBytes(),
                            null);
            font.setSecureRandom(new AlwaysTheSame());
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * OpenPDF draws six letters in front of an embedded font's name. Nothing secret depends on
     * them, and the same tickets are to make the same file.
     */
    private static final class AlwaysTheSame extends SecureRandom {

        private static final long serialVersionUID = 1;

        @Override
        public double nextDouble() {
            return 0;
        }
    }
}
