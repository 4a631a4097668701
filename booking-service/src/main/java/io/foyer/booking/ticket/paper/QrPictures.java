package io.foyer.booking.ticket.paper;

import io.foyer.booking.ticket.Ticket;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Ticket codes as pictures, for screens. */
@Component
public class QrPictures {

    private final Renderings renderings;
    private final PaperProperties limits;

    QrPictures(Renderings renderings, PaperProperties limits) {
        this.renderings = renderings;
        this.limits = limits;
    }

    /** Whether a picture of this size is drawn. */
    public boolean accepts(int pixels) {
        return pixels >= limits.fewestQrPixels() && pixels <= limits.mostQrPixels();
    }

    /**
     * PNG, black on white.
     *
     * @param pixels width and height; as the settings say when absent
     * @throws io.foyer.common.problem.Problem {@code OVERLOADED} when too many are drawn just now
     */
    public byte[] of(Ticket ticket, Optional<Integer> pixels) {
        var size = pixels.orElse(limits.qrPixels());
        return renderings.draw(() -> new QrCode(ticket.code()).png(size));
    }
}
