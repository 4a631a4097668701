package io.foyer.booking.checkout;

import io.foyer.booking.checkout.admission.AdmissionRecords;
import io.foyer.booking.checkout.idempotency.RequestRecords;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Everything a buyer has left behind here, whatever became of it. */
@Service
public class BuyerHistory {

    private final BookingReads reads;
    private final Bookings bookings;
    private final CancelBooking cancel;
    private final AdmissionRecords admissions;
    private final RequestRecords requests;

    BuyerHistory(
            BookingReads reads,
            Bookings bookings,
            CancelBooking cancel,
            AdmissionRecords admissions,
            RequestRecords requests) {
        this.reads = reads;
        this.bookings = bookings;
        this.cancel = cancel;
        this.admissions = admissions;
        this.requests = requests;
    }

    public List<BookingDetails> bookings(UUID accountId) {
        return reads.everythingOf(accountId);
    }

    public List<AdmissionRecords.Admission> admissions(UUID accountId) {
        return admissions.of(accountId);
    }

    /** Requests whose answers are kept, with those answers. */
    public List<RequestRecords.Request> requests(UUID accountId) {
        return requests.of(accountId);
    }

    /**
     * Gives up what is held and not yet being paid, and forgets admissions and answers. Bookings
     * stay for the books. What is being paid goes on to its end: the bank decides, or time does.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(UUID accountId) {
        bookings.heldBy(accountId).forEach(id -> cancel.cancelHold(id, accountId));
        admissions.forget(accountId);
        requests.forget(accountId);
    }
}
