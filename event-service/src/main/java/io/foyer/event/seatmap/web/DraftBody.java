package io.foyer.event.seatmap.web;

import static java.util.Objects.requireNonNullElse;

import io.foyer.event.editing.Words;
import io.foyer.event.seatmap.Seat;
import io.foyer.event.seatmap.SeatMapDraft;
import io.foyer.event.seatmap.SeatMapDraft.RowDraft;
import io.foyer.event.seatmap.SeatMapDraft.SectionDraft;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code PUT /venues/{id}/seat-maps/draft}. Labels and counts are checked on publishing;
 * here only what would make no sense to store.
 */
record DraftBody(@NotNull List<@NotNull @Valid SectionBody> sections) {

    private static final String STANDARD = "STANDARD";

    SeatMapDraft draft() {
        return new SeatMapDraft(sections.stream().map(SectionBody::draft).toList());
    }

    /** A section; an absent type or price category is {@code STANDARD}. */
    record SectionBody(
            @NotNull String name,
            @Nullable @Pattern(regexp = Words.KIND, message = Words.KIND_MESSAGE) String type,
            @Nullable @Pattern(regexp = Words.KIND, message = Words.KIND_MESSAGE)
                    String priceCategory,
            @Nullable Boolean generalAdmission,
            @Nullable Integer capacity,
            @Nullable List<@NotNull @Valid RowBody> rows) {

        SectionDraft draft() {
            return new SectionDraft(
                    name,
                    requireNonNullElse(type, STANDARD),
                    requireNonNullElse(priceCategory, STANDARD),
                    generalAdmission != null && generalAdmission,
                    capacity,
                    rows == null ? List.of() : rows.stream().map(RowBody::draft).toList());
        }
    }

    /** A row. */
    record RowBody(@NotNull String label, @NotNull List<@NotNull @Valid SeatBody> seats) {

        RowDraft draft() {
            return new RowDraft(label, seats.stream().map(SeatBody::seat).toList());
        }
    }

    /** A seat; an absent mark is not set. */
    record SeatBody(
            @NotNull String number,
            @NotNull Double x,
            @NotNull Double y,
            @Nullable Boolean accessible,
            @Nullable Boolean companion,
            @Nullable Boolean restrictedView) {

        Seat seat() {
            return new Seat(
                    number, x, y, isSet(accessible), isSet(companion), isSet(restrictedView));
        }

        private static boolean isSet(@Nullable Boolean mark) {
            return mark != null && mark;
        }
    }
}
