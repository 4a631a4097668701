package io.foyer.booking.payment;

import java.util.List;

/**
 * How far a payment has come. It only moves forwards; whatever says otherwise is old news. The one
 * way back is from REFUNDED to CAPTURED, when a refund that had arrived is sent back by the bank.
 *
 * <pre>
 * CREATING → AWAITING ⇄ PROCESSING → AUTHORISED → CAPTURED → REFUNDED
 *     └──────────┴───────────┴───────────┴→ CANCELLED
 * </pre>
 */
public enum PaymentStatus {
    /** Written down; whether the provider knows of it is not known. */
    CREATING,
    /** The buyer's turn: a payment method, or a proof for the bank. */
    AWAITING,
    PROCESSING,
    AUTHORISED,
    CAPTURED,
    CANCELLED,
    REFUNDED;

    static PaymentStatus of(PaymentState state) {
        return switch (state) {
            case PaymentState.AwaitingMethod _, PaymentState.ActionNeeded _ -> AWAITING;
            case PaymentState.Processing _ -> PROCESSING;
            case PaymentState.Authorised _ -> AUTHORISED;
            case PaymentState.Captured _ -> CAPTURED;
            case PaymentState.Cancelled _ -> CANCELLED;
        };
    }

    /**
     * The statuses that may be followed by this one, itself included while there is more to come.
     */
    List<PaymentStatus> predecessors() {
        return switch (this) {
            case CREATING -> List.of();
            case AWAITING, PROCESSING -> List.of(CREATING, AWAITING, PROCESSING);
            case AUTHORISED, CAPTURED, CANCELLED ->
                    List.of(CREATING, AWAITING, PROCESSING, AUTHORISED);
            case REFUNDED -> List.of(CAPTURED);
        };
    }
}
