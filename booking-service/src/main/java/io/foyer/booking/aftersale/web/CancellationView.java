package io.foyer.booking.aftersale.web;

import io.foyer.booking.aftersale.CancellationPreview;
import io.foyer.booking.aftersale.CancellationRefusal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What cancelling would mean.
 *
 * @param why absent when it is possible
 * @param deadline absent when there is none
 */
record CancellationView(
        boolean cancellable,
        @Nullable String why,
        @Nullable Instant deadline,
        List<CancellationPreview.Line> lines) {

    static CancellationView of(CancellationPreview preview) {
        return new CancellationView(
                preview.why().isEmpty(),
                preview.why().map(CancellationRefusal::code).orElse(null),
                preview.deadline().orElse(null),
                preview.lines());
    }
}
