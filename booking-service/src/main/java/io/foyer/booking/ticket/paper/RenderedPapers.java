package io.foyer.booking.ticket.paper;

import io.foyer.booking.ticket.TicketPapers;
import io.foyer.booking.ticket.TicketSheet;
import io.foyer.booking.ticket.TicketSheets;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Draws what was read; no database connection is held meanwhile. */
@Component
class RenderedPapers implements TicketPapers {

    private final TicketSheets sheets;
    private final TicketPdf pdf;
    private final CalendarFile calendar;
    private final Renderings renderings;

    RenderedPapers(
            TicketSheets sheets, TicketPdf pdf, CalendarFile calendar, Renderings renderings) {
        this.sheets = sheets;
        this.pdf = pdf;
        this.calendar = calendar;
        this.renderings = renderings;
    }

    @Override
    public Optional<byte[]> pdf(UUID bookingId, UUID accountId) {
        return sheets.of(bookingId, accountId)
                .flatMap(TicketSheet::good)
                .map(sheet -> renderings.draw(() -> pdf.of(sheet)));
    }

    @Override
    public Optional<byte[]> calendar(UUID bookingId, UUID accountId) {
        return sheets.of(bookingId, accountId).map(calendar::of);
    }
}
