package io.foyer.booking.aftersale;

import io.foyer.common.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What cancelling would mean now.
 *
 * @param why absent when it can be cancelled
 * @param deadline until when; absent when there is none
 * @param lines what can be cancelled; empty when nothing can
 */
public record CancellationPreview(
        Optional<CancellationRefusal> why, Optional<Instant> deadline, List<Line> lines) {

    public CancellationPreview {
        lines = List.copyOf(lines);
    }

    /**
     * One ticket.
     *
     * @param total what it cost
     * @param kept what the house keeps of that
     * @param refund what goes back
     */
    public record Line(UUID ticketId, Money total, Money kept, Money refund) {}
}
