package io.foyer.event.showtime.web;

import io.foyer.common.problem.Problem;
import io.foyer.event.edge.Answers;
import io.foyer.event.editing.Editor;
import io.foyer.event.editing.Revision;
import io.foyer.event.showtime.Showtime;
import io.foyer.event.showtime.ShowtimeChange;
import io.foyer.event.showtime.ShowtimeSchedule;
import io.foyer.event.showtime.ShowtimeStatus;
import io.foyer.event.showtime.SingleSeats;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The organizer's side of showtimes; how everybody reads them is the {@code view} module's. */
@RestController
class ShowtimeController {

    private final ShowtimeSchedule schedule;
    private final ShowtimeChange changes;
    private final InstantSource clock;

    ShowtimeController(ShowtimeSchedule schedule, ShowtimeChange changes, InstantSource clock) {
        this.schedule = schedule;
        this.changes = changes;
        this.clock = clock;
    }

    @PostMapping("/api/v1/events/{eventId}/showtimes")
    ResponseEntity<EditedShowtime> enter(
            Editor editor, @PathVariable UUID eventId, @Valid @RequestBody NewShowtime body) {
        var entered =
                schedule.enter(
                        editor,
                        eventId,
                        body.plan(clock.instant().truncatedTo(ChronoUnit.SECONDS)));
        var showtime = Answers.orRefuse(entered);
        return ResponseEntity.created(URI.create("/api/v1/showtimes/" + showtime.id()))
                .eTag(Revision.tag(showtime.version()))
                .body(EditedShowtime.of(showtime));
    }

    @PatchMapping("/api/v1/events/{eventId}/showtimes/{id}")
    ResponseEntity<EditedShowtime> change(
            Editor editor,
            @PathVariable UUID eventId,
            @PathVariable UUID id,
            @Valid @RequestBody ShowtimePatch body) {
        if (schedule.find(id).filter(found -> found.eventId().equals(eventId)).isEmpty()) {
            throw Problem.notFound();
        }
        return change(editor, id, body);
    }

    @PatchMapping("/api/v1/showtimes/{id}")
    ResponseEntity<EditedShowtime> change(
            Editor editor, @PathVariable UUID id, @Valid @RequestBody ShowtimePatch body) {
        var showtime = Answers.orRefuse(changes.change(editor, id, body.edit()));
        return ResponseEntity.ok()
                .eTag(Revision.tag(showtime.version()))
                .body(EditedShowtime.of(showtime));
    }

    /** A showtime as its organizer gets it back after a change. */
    record EditedShowtime(
            UUID id,
            long number,
            UUID eventId,
            Instant startsAt,
            @Nullable Instant endsAt,
            @Nullable Instant doorsOpenAt,
            Instant onSaleFrom,
            Instant onSaleUntil,
            int holdSeconds,
            int seatsPerBuyer,
            SingleSeats singleSeats,
            ShowtimeStatus status,
            int seatMapVersion,
            long version) {

        static EditedShowtime of(Showtime showtime) {
            var plan = showtime.plan();
            return new EditedShowtime(
                    showtime.id(),
                    showtime.number(),
                    showtime.eventId(),
                    plan.startsAt(),
                    plan.endsAt(),
                    plan.doorsOpenAt(),
                    plan.onSaleFrom(),
                    plan.onSaleUntil(),
                    plan.holdSeconds(),
                    plan.seatsPerBuyer(),
                    plan.singleSeats(),
                    showtime.status(),
                    showtime.seatMapVersion(),
                    showtime.version());
        }
    }
}
