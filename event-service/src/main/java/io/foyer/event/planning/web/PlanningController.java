package io.foyer.event.planning.web;

import io.foyer.event.edge.Answers;
import io.foyer.event.editing.Editor;
import io.foyer.event.editing.Revision;
import io.foyer.event.editing.Words;
import io.foyer.event.planning.CopiedEvent;
import io.foyer.event.planning.CopyWish;
import io.foyer.event.planning.EventCopies;
import io.foyer.event.planning.ShowtimeSeries;
import io.foyer.event.programme.EventStatus;
import io.foyer.event.showtime.Showtime;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Many showtimes in one call. Both take an {@code Idempotency-Key}. */
@RestController
@RequestMapping("/api/v1/events/{eventId}")
class PlanningController {

    private final ShowtimeSeries series;
    private final EventCopies copies;
    private final KnownAnswers answers;
    private final InstantSource clock;

    PlanningController(
            ShowtimeSeries series, EventCopies copies, KnownAnswers answers, InstantSource clock) {
        this.series = series;
        this.copies = copies;
        this.answers = answers;
        this.clock = clock;
    }

    @PostMapping("/showtimes/series")
    ResponseEntity<Series> series(
            Editor editor,
            RequestKey key,
            @PathVariable UUID eventId,
            @Valid @RequestBody SeriesBody body) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var answer =
                answers.once(
                        key.of(editor.caller(), "series", eventId, body),
                        Series.class,
                        () -> Series.of(eventId, enter(editor, eventId, body, now)));
        return ResponseEntity.created(URI.create("/api/v1/events/" + eventId + "/showtimes"))
                .body(answer);
    }

    private List<Showtime> enter(Editor editor, UUID eventId, SeriesBody body, Instant now) {
        return Answers.orRefuse(
                series.enter(
                        editor,
                        eventId,
                        body.when(),
                        body.terms(now),
                        Optional.ofNullable(body.pricesOf())));
    }

    @PostMapping("/copy")
    ResponseEntity<Copy> copy(
            Editor editor,
            RequestKey key,
            @PathVariable UUID eventId,
            @Valid @RequestBody CopyBody body) {
        var answer =
                answers.once(
                        key.of(editor.caller(), "copy", eventId, body),
                        Copy.class,
                        () -> Copy.of(Answers.orRefuse(copies.copy(editor, eventId, body.wish()))));
        return ResponseEntity.created(URI.create("/api/v1/events/" + answer.id()))
                .eTag(Revision.tag(answer.version()))
                .body(answer);
    }

    /** Answer to a series. */
    record Series(UUID eventId, List<PlannedShowtime> items) {

        static Series of(UUID eventId, List<Showtime> entered) {
            return new Series(eventId, entered.stream().map(PlannedShowtime::of).toList());
        }
    }

    /** Body of {@code POST /events/{id}/copy}; {@code startsAt} on the clock of the venue. */
    record CopyBody(
            @Nullable
                    @Size(max = 200)
                    @Pattern(regexp = Words.NOT_BLANK, message = Words.NOT_BLANK_MESSAGE)
                    String name,
            @Nullable String startsAt,
            @Nullable Boolean showtimes,
            @Nullable Boolean prices) {

        CopyWish wish() {
            return new CopyWish(
                    name,
                    startsAt == null ? null : LocalText.dateTime("startsAt", startsAt),
                    showtimes == null || showtimes,
                    prices == null || prices);
        }
    }

    /** Answer to copying an event. */
    record Copy(
            UUID id,
            UUID organizerId,
            UUID venueId,
            String name,
            EventStatus status,
            List<PlannedShowtime> showtimes,
            long version) {

        static Copy of(CopiedEvent copied) {
            var event = copied.event();
            return new Copy(
                    event.id(),
                    event.organizerId(),
                    event.venueId(),
                    event.details().name(),
                    event.status(),
                    copied.showtimes().stream().map(PlannedShowtime::of).toList(),
                    event.version());
        }
    }
}
