package io.foyer.booking.checkout;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;

/** That somebody is ending a booking's payment, who, and until when they may take. */
@Embeddable
class Closing {

    @Enumerated(EnumType.STRING)
    private BookingStatus closingAs;

    private Long closingToken;
    private Instant closingUntil;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected Closing() {}

    Closing(BookingStatus as, Fence closer) {
        closingAs = as;
        closingToken = closer.number();
        closingUntil = closer.until();
    }

    /** What the booking becomes if its payment ends without money. */
    BookingStatus as() {
        return closingAs;
    }

    boolean isBy(Optional<Fence> closer) {
        return closer.filter(own -> own.number() == closingToken).isPresent();
    }

    /** Whether whoever began has not been heard of for too long, so that somebody else may. */
    boolean isLate(Instant now) {
        return !closingUntil.isAfter(now);
    }
}
