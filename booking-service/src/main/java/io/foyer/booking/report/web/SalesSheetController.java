package io.foyer.booking.report.web;

import io.foyer.booking.report.SalesSheet;
import io.foyer.common.security.Caller;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The tickets of an event as a file. It is written while it is read, on the request's own virtual
 * thread, which may wait for a slow reader at no cost.
 */
@RestController
class SalesSheetController {

    private static final Logger log = LoggerFactory.getLogger(SalesSheetController.class);

    private final ReportedShowtimes events;
    private final SalesSheet sheet;
    private final ExportPlaces places;

    SalesSheetController(ReportedShowtimes events, SalesSheet sheet, ExportPlaces places) {
        this.events = events;
        this.sheet = sheet;
        this.places = places;
    }

    @GetMapping("/api/v1/events/{eventId}/sales.csv")
    void export(
            @PathVariable UUID eventId,
            @RequestParam(required = false) @Nullable UUID showtimeId,
            Caller caller,
            HttpServletResponse response) {
        var showtimes = events.of(eventId, showtimeId, caller);
        try (var _ = places.take()) {
            response.setContentType("text/csv;charset=UTF-8;header=present");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    "attachment; filename=\"sales-%s.csv\"".formatted(eventId));
            sheet.write(showtimes, response.getOutputStream());
        } catch (IOException gone) {
            log.debug("Nobody reads the export of {} any more", eventId, gone);
        } catch (RuntimeException failure) {
            if (response.isCommitted()) {
                throw new CutOff(failure);
            }
            response.reset();
            throw failure;
        }
    }

    /**
     * Answers nothing: what is thrown from here leaves the application, and Tomcat then closes the
     * connection before the last chunk. A document of the problem behind the lines that were sent
     * would make a file that looks whole.
     */
    @ExceptionHandler
    void leaveUnfinished(CutOff failure) {
        throw failure;
    }

    /** Not all lines could be written, and the first are with the client already. */
    static final class CutOff extends RuntimeException {

        private CutOff(RuntimeException cause) {
            super("An export ended before its last line", cause);
        }
    }
}
