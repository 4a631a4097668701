package io.foyer.booking.ticket.checkin;

import io.foyer.booking.ticket.code.TicketCodes;
import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * All tickets of a showtime for scanners that may lose their network: with it and the public keys
 * they judge codes by themselves. Tickets that are good for nothing any more are in it too, since
 * their codes still look right.
 *
 * <p>It is read in pages and written as it is read, so that neither memory nor a connection to the
 * database waits for a slow scanner.
 */
@Component
public class Manifest {

    private static final UUID FIRST = new UUID(0, 0);

    private final DoorTickets tickets;
    private final TicketCodes codes;
    private final JsonMapper json;
    private final InstantSource clock;
    private final CheckInProperties limits;
    private final Bulkhead places;

    Manifest(
            DoorTickets tickets,
            TicketCodes codes,
            JsonMapper json,
            InstantSource clock,
            CheckInProperties limits) {
        this.tickets = tickets;
        this.codes = codes;
        this.json = json;
        this.clock = clock;
        this.limits = limits;
        this.places =
                Bulkhead.of(
                        "manifests",
                        BulkheadConfig.custom()
                                .maxConcurrentCalls(limits.manifestsAtOnce())
                                .build());
    }

    /**
     * Names the present state of the showtime's tickets and of the keys. Weak: two manifests of one
     * state differ in when they were written.
     */
    public String entityTag(UUID showtimeId) {
        return "W/\"%s-%s\""
                .formatted(
                        tickets.state(showtimeId),
                        Integer.toHexString(codes.publicKeys().hashCode()));
    }

    /**
     * Writes it to its end. Waits for nobody else who writes one.
     *
     * @throws Problem {@code OVERLOADED}, before anything is written, when too many do
     */
    public void write(UUID showtimeId, OutputStream out) {
        if (!places.tryAcquirePermission()) {
            throw new Problem(ProblemType.OVERLOADED).retryAfter(limits.retryAfter());
        }
        try (var document = json.createGenerator(out)) {
            document.writeStartObject();
            document.writeStringProperty("showtimeId", showtimeId.toString());
            document.writeStringProperty("at", clock.instant().toString());
            document.writePOJOProperty("publicKeys", codes.publicKeys());
            document.writeArrayPropertyStart("tickets");
            writeTickets(showtimeId, document);
            document.writeEndArray();
            document.writeEndObject();
        } finally {
            places.onComplete();
        }
    }

    private void writeTickets(UUID showtimeId, JsonGenerator document) {
        var after = FIRST;
        for (var page = tickets.page(showtimeId, after, limits.manifestPage());
                !page.isEmpty();
                page = tickets.page(showtimeId, after, limits.manifestPage())) {
            page.forEach(ticket -> write(ticket, document));
            after = page.getLast().id();
        }
    }

    private static void write(DoorTicket ticket, JsonGenerator document) {
        document.writeStartObject();
        document.writeStringProperty("id", ticket.id().toString());
        document.writeNumberProperty("serial", ticket.serial());
        document.writeStringProperty("section", ticket.section());
        if (ticket.row() != null && ticket.seat() != null) {
            document.writeStringProperty("row", ticket.row());
            document.writeStringProperty("seat", ticket.seat());
        }
        document.writeStringProperty("status", ticket.status().name());
        ticket.used()
                .ifPresent(
                        used -> document.writeStringProperty("checkedInAt", used.at().toString()));
        document.writeEndObject();
    }
}
