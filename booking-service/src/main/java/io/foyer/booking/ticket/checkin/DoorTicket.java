package io.foyer.booking.ticket.checkin;

import io.foyer.booking.ticket.TicketStatus;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as the door sees it, and the rule by which scans of it count.
 *
 * <pre>
 * from         by                                     to
 * VALID        a scan later than the last undoing     CHECKED_IN, by that scan
 * CHECKED_IN   an earlier scan, told later            CHECKED_IN, by the earlier one
 * CHECKED_IN   an undoing                             VALID; scans up to then count no more
 * CANCELLED, TRANSFERRED                              (nothing)
 * </pre>
 *
 * Of the scans since the last undoing the first one counts in the end, in whatever order and
 * however often they are told.
 *
 * @param used the scan that counts; present exactly while it is CHECKED_IN
 * @param undoneAt when a check-in of it was last undone
 */
record DoorTicket(
        UUID id,
        int serial,
        TicketStatus status,
        Optional<Scan> used,
        Optional<Instant> undoneAt,
        String section,
        @Nullable String row,
        @Nullable String seat) {

    /** What a scan means for it as it is. */
    Verdict judge(int scannedSerial, Scan scan) {
        if (scannedSerial != serial) {
            return new Verdict.Refused(Refusal.UNKNOWN_CODE);
        }
        return switch (status) {
            case CANCELLED -> new Verdict.Refused(Refusal.CANCELLED);
            case TRANSFERRED -> new Verdict.Refused(Refusal.TRANSFERRED);
            case VALID, CHECKED_IN ->
                    undoneAt.filter(undone -> !scan.at().isAfter(undone)).isPresent()
                            ? new Verdict.Refused(Refusal.UNDONE)
                            : used.map(first -> judge(first, scan))
                                    .orElseGet(() -> new Verdict.Counts(with(scan), true));
        };
    }

    private Verdict judge(Scan first, Scan scan) {
        var order = scan.compareTo(first);
        if (order < 0) {
            return new Verdict.Counts(with(scan), false);
        }
        return order == 0 ? new Verdict.Repeated() : new Verdict.Late(first.at());
    }

    private DoorTicket with(Scan scan) {
        return new DoorTicket(
                id,
                serial,
                TicketStatus.CHECKED_IN,
                Optional.of(scan),
                undoneAt,
                section,
                row,
                seat);
    }

    /** What a scan means. */
    sealed interface Verdict {

        /**
         * It is the first there is.
         *
         * @param becomes the ticket from now on
         * @param letsIn nobody was in by this ticket before; else it takes a later scan's place
         */
        record Counts(DoorTicket becomes, boolean letsIn) implements Verdict {}

        /** It is the one that counts already. */
        record Repeated() implements Verdict {}

        /** Another one was earlier, at this time. */
        record Late(Instant first) implements Verdict {}

        /** It opens nothing. */
        record Refused(Refusal why) implements Verdict {}
    }
}
