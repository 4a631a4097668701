package io.foyer.booking.checkout;

import io.foyer.booking.payment.Payment;
import io.foyer.booking.payment.PaymentState;
import io.foyer.booking.payment.PaymentTasks;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What follows for a booking, whose row is locked, from news about its payment. */
@Component
class Consequences {

    private static final Logger log = LoggerFactory.getLogger(Consequences.class);

    private final Confirmation confirmation;
    private final PaymentTasks tasks;
    private final LateMoney lateMoney;
    private final RefusedCards refusedCards;
    private final ApplicationEventPublisher listeners;

    Consequences(
            Confirmation confirmation,
            PaymentTasks tasks,
            LateMoney lateMoney,
            RefusedCards refusedCards,
            ApplicationEventPublisher listeners) {
        this.confirmation = confirmation;
        this.tasks = tasks;
        this.lateMoney = lateMoney;
        this.refusedCards = refusedCards;
        this.listeners = listeners;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void of(PaymentState news, Booking booking, Payment payment, Optional<Fence> closer) {
        switch (news) {
            case PaymentState.AwaitingMethod _, PaymentState.ActionNeeded _ ->
                    open(booking, payment);
            case PaymentState.Processing _ -> {}
            case PaymentState.Authorised _ -> authorised(booking, payment, closer);
            case PaymentState.Captured _ -> captured(booking, payment);
            case PaymentState.Cancelled _ -> cancelled(booking, payment);
        }
    }

    /** The seats are given back although money may still come. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void letGo(Booking booking) {
        confirmation.close(booking);
    }

    /** Nobody may pay any more for what is over; a debit that came back left its intent open. */
    private void open(Booking booking, Payment payment) {
        if (!isPaidBy(booking, payment)) {
            tasks.giveUp(payment);
        }
    }

    /**
     * While the booking is being closed only the closer may confirm it: the provider may have been
     * told already to give the money back, and "authorised" be what it was before that.
     */
    private void authorised(Booking booking, Payment payment, Optional<Fence> closer) {
        var refused = refusedCards.giveUp(payment);
        if (!isPaidBy(booking, payment)) {
            lateMoney.authorised(booking, payment);
        } else if (!refused && booking.mayConfirm(closer)) {
            confirmation.confirm(booking);
            tasks.capture(payment);
        }
    }

    /** Collected money is final, so it needs no leave to confirm. */
    private void captured(Booking booking, Payment payment) {
        if (!isPaidBy(booking, payment)) {
            lateMoney.captured(booking, payment);
        } else if (booking.status() == BookingStatus.PAYING) {
            confirmation.confirm(booking);
        }
    }

    private void cancelled(Booking booking, Payment payment) {
        if (!isPaidBy(booking, payment)) {
            return;
        }
        if (booking.status() == BookingStatus.PAYING) {
            if (!refusedCards.payAnew(booking, payment)) {
                confirmation.close(booking);
            }
        } else {
            log.error("Booking {} was bought, but its payment was cancelled", booking.id());
            listeners.publishEvent(new PaymentLost(booking.id(), payment.id()));
        }
    }

    /**
     * Whether this payment is the one that the booking's present claim waits for or was bought by.
     */
    private static boolean isPaidBy(Booking booking, Payment payment) {
        return switch (booking.status()) {
            case PAYING, CONFIRMED -> booking.fence() == payment.fence();
            // Cancelled after the sale, it keeps its payment: what goes back was asked for then.
            case CANCELLED -> booking.wasBought() && booking.fence() == payment.fence();
            case HELD, EXPIRED -> false;
        };
    }
}
