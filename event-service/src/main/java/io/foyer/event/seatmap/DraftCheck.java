package io.foyer.event.seatmap;

import io.foyer.event.seatmap.SeatMapDraft.RowDraft;
import io.foyer.event.seatmap.SeatMapDraft.SectionDraft;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what keeps one draft from being published. Used once. */
final class DraftCheck {

    private static final int MAX_NAME = 80;
    private static final int MAX_LABEL = 12;

    private final SeatMapProperties limits;
    private final List<SeatMapFlaw> flaws = new ArrayList<>();

    private DraftCheck(SeatMapProperties limits) {
        this.limits = limits;
    }

    /** The broken rules, at most as many as the limits say; empty when it can be published. */
    static List<SeatMapFlaw> flaws(SeatMapDraft draft, SeatMapProperties limits) {
        var check = new DraftCheck(limits);
        check.map(draft);
        return List.copyOf(check.flaws);
    }

    private void map(SeatMapDraft draft) {
        if (draft.sections().isEmpty()) {
            flaw(null, null, null, "A seat map needs a section.");
        }
        if (draft.sections().size() > limits.maxSections()) {
            flaw(null, null, null, "There are more than %d sections.", limits.maxSections());
        }
        if (seats(draft) > limits.maxSeats()) {
            flaw(null, null, null, "There are more than %d seats.", limits.maxSeats());
        }
        var names = new HashSet<String>();
        for (var section : draft.sections()) {
            text(section.name(), MAX_NAME, section.name(), null, null, "name");
            if (!names.add(section.name())) {
                flaw(section.name(), null, null, "Another section has this name.");
            }
            section(section);
        }
    }

    private void section(SectionDraft section) {
        if (section.generalAdmission()) {
            generalAdmission(section);
            return;
        }
        if (section.capacity() != null) {
            flaw(section.name(), null, null, "A seated section's capacity is its seats.");
        }
        if (section.rows().isEmpty()) {
            flaw(section.name(), null, null, "A seated section needs a row.");
        }
        var labels = new HashSet<String>();
        for (var row : section.rows()) {
            text(row.label(), MAX_LABEL, section.name(), row.label(), null, "label");
            if (!labels.add(row.label())) {
                flaw(section.name(), row.label(), null, "Another row here has this label.");
            }
            row(section, row);
        }
    }

    private void generalAdmission(SectionDraft section) {
        var capacity = section.capacity();
        if (capacity == null || capacity < 1 || capacity > limits.maxStanding()) {
            flaw(
                    section.name(),
                    null,
                    null,
                    "A general-admission section needs a capacity of 1 to %d.",
                    limits.maxStanding());
        }
        if (!section.rows().isEmpty()) {
            flaw(section.name(), null, null, "A general-admission section has no rows.");
        }
    }

    private void row(SectionDraft section, RowDraft row) {
        if (row.seats().isEmpty()) {
            flaw(section.name(), row.label(), null, "A row needs a seat.");
        }
        var numbers = new HashSet<String>();
        for (var seat : row.seats()) {
            text(seat.number(), MAX_LABEL, section.name(), row.label(), seat.number(), "number");
            if (!numbers.add(seat.number())) {
                flaw(
                        section.name(),
                        row.label(),
                        seat.number(),
                        "Another seat of this row has this number.");
            }
            if (!Double.isFinite(seat.x()) || !Double.isFinite(seat.y())) {
                flaw(section.name(), row.label(), seat.number(), "Its place is not a number.");
            }
        }
    }

    private void text(
            String text,
            int longest,
            @Nullable String section,
            @Nullable String row,
            @Nullable String seat,
            String what) {
        if (text.isBlank() || text.length() > longest) {
            flaw(section, row, seat, "Its %s must have 1 to %d characters.", what, longest);
        }
    }

    private void flaw(
            @Nullable String section,
            @Nullable String row,
            @Nullable String seat,
            String message,
            Object... values) {
        if (flaws.size() < limits.maxFlaws()) {
            flaws.add(new SeatMapFlaw(section, row, seat, message.formatted(values)));
        }
    }

    private static long seats(SeatMapDraft draft) {
        return draft.sections().stream()
                .flatMap(section -> section.rows().stream())
                .mapToLong(row -> row.seats().size())
                .sum();
    }
}
