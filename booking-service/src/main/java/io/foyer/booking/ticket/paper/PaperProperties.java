package io.foyer.booking.ticket.paper;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of drawing tickets.
 *
 * @param atOnce most files drawn at once on this instance
 * @param queue longest wait for one of these places
 * @param retryAfter told to who waited in vain
 * @param qrPixels width and height of a code as a picture when nobody asks for another
 * @param fewestQrPixels least that may be asked for: three pixels for each module of the code
 * @param mostQrPixels most that may be asked for
 * @param assumedLength how long a showtime is in a calendar when nobody said when it ends
 * @param terms what stands below a ticket
 * @param fonts files of fonts (TrueType or OpenType; one of a collection with its number, {@code
 *     a.ttc,0}) with more characters of China, Japan and Korea; those that are not there are passed
 *     over
 */
@ConfigurationProperties("foyer.ticket.paper")
public record PaperProperties(
        @DefaultValue("2") int atOnce,
        @DefaultValue("2s") Duration queue,
        @DefaultValue("2s") Duration retryAfter,
        @DefaultValue("520") int qrPixels,
        @DefaultValue("200") int fewestQrPixels,
        @DefaultValue("1000") int mostQrPixels,
        @DefaultValue("150m") Duration assumedLength,
        @DefaultValue(TERMS) String terms,
        @DefaultValue(DROID) List<String> fonts) {

    /** Where Debian and Ubuntu have it, once {@code fonts-droid-fallback} is installed. */
    static final String DROID = "/usr/share/fonts-droid-fallback/truetype/DroidSansFallback.ttf";

    static final String TERMS =
            """
            This ticket admits one person, once: whoever shows the code first is let in. Keep the \
            code to yourself and do not publish pictures of it. Be there in time; latecomers may \
            have to wait for a suitable break. A ticket that was cancelled or passed on to somebody \
            else admits nobody, printed or not. The rules of the venue apply.\
            """;

    public PaperProperties {
        fonts = List.copyOf(fonts);
    }
}
