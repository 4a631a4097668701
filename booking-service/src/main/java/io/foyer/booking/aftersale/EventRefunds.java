package io.foyer.booking.aftersale;

import io.foyer.common.security.Caller;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What calling an event, or one showtime of it, off means for its money, before and after. */
@Component
public class EventRefunds {

    private final EventAudience audience;
    private final CallOffFigures figures;

    EventRefunds(EventAudience audience, CallOffFigures figures) {
        this.audience = audience;
        this.figures = figures;
    }

    /** Absent when the event is none of the caller's business. */
    @Transactional(readOnly = true)
    public Optional<RefundPreview> preview(Caller caller, UUID eventId) {
        return audience.ofEvent(caller, eventId)
                ? Optional.of(figures.previewOfEvent(eventId))
                : Optional.empty();
    }

    /** Absent when the showtime is none of the caller's business. */
    @Transactional(readOnly = true)
    public Optional<RefundPreview> previewOfShowtime(Caller caller, UUID showtimeId) {
        return audience.ofShowtime(caller, showtimeId)
                ? Optional.of(figures.previewOfShowtime(showtimeId))
                : Optional.empty();
    }

    /** Absent when the event is none of the caller's business. */
    @Transactional(readOnly = true)
    public Optional<RefundProgress> progress(Caller caller, UUID eventId) {
        return audience.ofEvent(caller, eventId)
                ? Optional.of(figures.progress(eventId))
                : Optional.empty();
    }
}
