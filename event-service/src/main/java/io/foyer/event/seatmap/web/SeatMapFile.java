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
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * A seat map as it is exported, imported and drawn: the document that {@code seat-map-schema.json}
 * describes. Labels and counts are checked on publishing; here only what would make no sense to
 * store.
 *
 * @param format which version of the schema it follows; absent counts as the present one
 */
record SeatMapFile(
        @Nullable @Pattern(regexp = FORMAT, message = "must be " + FORMAT) String format,
        @NotNull List<@NotNull @Valid SectionOfFile> sections) {

    static final String FORMAT = "foyer-seat-map/1";

    private static final String STANDARD = "STANDARD";

    static SeatMapFile of(SeatMapDraft draft) {
        return new SeatMapFile(FORMAT, draft.sections().stream().map(SectionOfFile::of).toList());
    }

    SeatMapDraft draft() {
        return new SeatMapDraft(sections.stream().map(SectionOfFile::draft).toList());
    }

    /** A section; an absent type or price category is {@code STANDARD}. */
    record SectionOfFile(
            @NotNull @JsonDeserialize(using = OnlyText.class) String name,
            @Nullable @Pattern(regexp = Words.KIND, message = Words.KIND_MESSAGE) String type,
            @Nullable @Pattern(regexp = Words.KIND, message = Words.KIND_MESSAGE)
                    String priceCategory,
            @Nullable Boolean generalAdmission,
            @Nullable Integer capacity,
            @Nullable List<@NotNull @Valid RowOfFile> rows) {

        static SectionOfFile of(SectionDraft section) {
            return new SectionOfFile(
                    section.name(),
                    section.type(),
                    section.priceCategory(),
                    orAbsent(section.generalAdmission()),
                    section.capacity(),
                    section.rows().isEmpty()
                            ? null
                            : section.rows().stream().map(RowOfFile::of).toList());
        }

        SectionDraft draft() {
            return new SectionDraft(
                    name,
                    requireNonNullElse(type, STANDARD),
                    requireNonNullElse(priceCategory, STANDARD),
                    generalAdmission != null && generalAdmission,
                    capacity,
                    rows == null ? List.of() : rows.stream().map(RowOfFile::draft).toList());
        }
    }

    /** A row. */
    record RowOfFile(
            @NotNull @JsonDeserialize(using = OnlyText.class) String label,
            @NotNull List<@NotNull @Valid SeatOfFile> seats) {

        static RowOfFile of(RowDraft row) {
            return new RowOfFile(row.label(), row.seats().stream().map(SeatOfFile::of).toList());
        }

        RowDraft draft() {
            return new RowDraft(label, seats.stream().map(SeatOfFile::seat).toList());
        }
    }

    /** A seat; an absent mark is not set, and one that is not set is left out. */
    record SeatOfFile(
            @NotNull @JsonDeserialize(using = OnlyText.class) String number,
            @NotNull Double x,
            @NotNull Double y,
            @Nullable Boolean accessible,
            @Nullable Boolean companion,
            @Nullable Boolean restrictedView,
            @Nullable Boolean heldBack,
            @Nullable Boolean aisleAfter) {

        static SeatOfFile of(Seat seat) {
            return new SeatOfFile(
                    seat.number(),
                    seat.x(),
                    seat.y(),
                    orAbsent(seat.accessible()),
                    orAbsent(seat.companion()),
                    orAbsent(seat.restrictedView()),
                    orAbsent(seat.heldBack()),
                    orAbsent(seat.aisleAfter()));
        }

        Seat seat() {
            return Seat.of(
                    number, x, y, accessible, companion, restrictedView, heldBack, aisleAfter);
        }
    }

    private static @Nullable Boolean orAbsent(boolean mark) {
        return mark ? true : null;
    }
}
