package io.foyer.booking.ticket.paper.web;

import io.foyer.booking.ticket.Ticket;
import io.foyer.booking.ticket.TicketPapers;
import io.foyer.booking.ticket.TicketStatus;
import io.foyer.booking.ticket.Tickets;
import io.foyer.booking.ticket.paper.QrPictures;
import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import io.foyer.common.security.Caller;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tickets to print, to show, and to put into a calendar; only for whoever has them. */
@RestController
class PaperController {

    private static final MediaType CALENDAR =
            MediaType.parseMediaType("text/calendar;charset=UTF-8");

    private final Tickets tickets;
    private final QrPictures pictures;
    private final TicketPapers papers;

    PaperController(Tickets tickets, QrPictures pictures, TicketPapers papers) {
        this.tickets = tickets;
        this.pictures = pictures;
        this.papers = papers;
    }

    /** 404 for tickets of others, those given away included; 409 once it is cancelled. */
    @GetMapping(value = "/api/v1/tickets/{id}/qr.png", produces = MediaType.IMAGE_PNG_VALUE)
    ResponseEntity<byte[]> qr(
            @PathVariable UUID id, @RequestParam Optional<Integer> size, Caller caller) {
        if (size.filter(pixels -> !pictures.accepts(pixels)).isPresent()) {
            throw new Problem(ProblemType.VALIDATION_FAILED, "No picture of this size is drawn.");
        }
        var ticket =
                tickets.find(id, caller.accountId())
                        .filter(found -> found.status() != TicketStatus.TRANSFERRED)
                        .orElseThrow(Problem::notFound);
        requireGood(ticket);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.IMAGE_PNG)
                .body(pictures.of(ticket, size));
    }

    /** The tickets that are good; 404 when there are none, and for everybody else. */
    @GetMapping(
            value = "/api/v1/bookings/{id}/tickets.pdf",
            produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> pdf(@PathVariable UUID id, Caller caller) {
        return file(papers.pdf(id, caller.accountId()), MediaType.APPLICATION_PDF, "tickets.pdf");
    }

    /** 404 until it is bought, and for everybody else. */
    @GetMapping(value = "/api/v1/bookings/{id}/calendar.ics", produces = "text/calendar")
    ResponseEntity<byte[]> calendar(@PathVariable UUID id, Caller caller) {
        return file(papers.calendar(id, caller.accountId()), CALENDAR, "calendar.ics");
    }

    private static void requireGood(Ticket ticket) {
        if (!ticket.isGood()) {
            throw new Problem(ProblemType.STATE_CONFLICT, "The ticket is not good any more.")
                    .with("ticketStatus", ticket.status());
        }
    }

    private static ResponseEntity<byte[]> file(
            Optional<byte[]> bytes, MediaType type, String name) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(name).build().toString())
                .contentType(type)
                .body(bytes.orElseThrow(Problem::notFound));
    }
}
