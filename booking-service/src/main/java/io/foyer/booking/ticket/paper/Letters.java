package io.foyer.booking.ticket.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openpdf.text.pdf.BaseFont;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The fonts of tickets, embedded in each file: DejaVu, which has the letters of most languages that
 * are written with an alphabet, and M+ 1p behind it, which has the characters of Japan and many of
 * China's. Fonts that whoever runs this has installed come last, for the others of China's and for
 * Korea's. What none has is spelled ({@link Romanised}).
 */
final class Letters {

    private static final Logger log = LoggerFactory.getLogger(Letters.class);

    private static final String DEJAVU = "/net/sf/jasperreports/fonts/dejavu/";

    private static final String MPLUS =
            "/gems/asciidoctor-pdf-2.3.19/data/fonts/mplus1p-regular-fallback.ttf";

    private static final Pattern NUMBER_IN_COLLECTION = Pattern.compile(",\\d+$");

    private final Face plain;
    private final Face bold;

    /**
     * @param installed files of more fonts; those that are not there, or cannot be read, are passed
     *     over: tickets are printed without them too
     */
    Letters(List<String> installed) {
        var others = new ArrayList<BaseFont>();
        others.add(font(MPLUS));
        installed.stream().flatMap(Letters::installed).forEach(others::add);
        plain = new Face(font(DEJAVU + "DejaVuSans.ttf"), others);
        bold = new Face(font(DEJAVU + "DejaVuSans-Bold.ttf"), others);
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
            return font(name, file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<BaseFont> installed(String name) {
        var file = Path.of(NUMBER_IN_COLLECTION.matcher(name).replaceFirst(""));
        if (!Files.isReadable(file)) {
            return Stream.empty();
        }
        try {
            return Stream.of(font(name, Files.readAllBytes(file)));
        } catch (IOException | RuntimeException failure) {
            log.warn("Tickets are printed without the font {}", name, failure);
            return Stream.empty();
        }
    }

    private static BaseFont font(String name, byte[] content) throws IOException {
        var font =
                BaseFont.createFont(
                        name,
                        BaseFont.IDENTITY_H,
                        BaseFont.EMBEDDED,
                        BaseFont.NOT_CACHED,
                        content,
                        null);
        font.setSecureRandom(new AlwaysTheSame());
        return font;
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
