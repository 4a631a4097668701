package io.foyer.booking.ticket.checkin.web;

import io.foyer.booking.ticket.checkin.Doors;
import io.foyer.booking.ticket.checkin.Manifest;
import io.foyer.common.problem.Problem;
import io.foyer.common.security.Caller;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** What a scanner needs to work without network. */
@RestController
class ManifestController {

    private final Doors doors;
    private final Manifest manifest;

    ManifestController(Doors doors, Manifest manifest) {
        this.doors = doors;
        this.manifest = manifest;
    }

    /** 304 while no ticket has changed since the manifest that the caller names. */
    @GetMapping(
            value = "/api/v1/showtimes/{showtimeId}/check-ins/manifest",
            produces = MediaType.APPLICATION_JSON_VALUE)
    void manifest(
            @PathVariable UUID showtimeId,
            Caller caller,
            ServletWebRequest request,
            HttpServletResponse response)
            throws IOException {
        var door = doors.open(showtimeId, caller).orElseThrow(Problem::notFound);
        response.setHeader(
                HttpHeaders.CACHE_CONTROL, CacheControl.noCache().cachePrivate().getHeaderValue());
        // Read before the tickets are: what changes meanwhile only makes the tag too old.
        if (request.checkNotModified(manifest.entityTag(door.showtimeId()))) {
            return;
        }
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        manifest.write(door.showtimeId(), response.getOutputStream());
    }
}
