package io.foyer.event.seatmap;

import io.foyer.event.seatmap.SeatMapDraft.SectionDraft;
import java.util.HashSet;
import java.util.List;

/** Finds what keeps one draft from being published. Used once. */
final class DraftCheck {

    private static final int MAX_NAME = 80;

    private final SeatMapProperties limits;
    private final Flaws flaws;

    private DraftCheck(SeatMapProperties limits) {
        this.limits = limits;
        this.flaws = new Flaws(limits.maxFlaws());
    }

    /**
     * The broken rules, at most as many as the limits say; empty when it can be published.
     *
     * @param capacity how many people the venue takes
     */
    static List<SeatMapFlaw> flaws(SeatMapDraft draft, int capacity, SeatMapProperties limits) {
        var check = new DraftCheck(limits);
        check.size(draft, capacity);
        check.sections(draft);
        return check.flaws.found();
    }

    private void size(SeatMapDraft draft, int capacity) {
        if (draft.sections().isEmpty()) {
            flaws.ofMap("A seat map needs a section.");
        }
        if (draft.sections().size() > limits.maxSections()) {
            flaws.ofMap("There are more than %d sections.".formatted(limits.maxSections()));
        }
        if (draft.seatCount() > limits.maxSeats()) {
            flaws.ofMap("There are more than %d seats.".formatted(limits.maxSeats()));
        }
        if (draft.people() > capacity) {
            flaws.ofMap(
                    "It takes %d people, and the venue's capacity is %d."
                            .formatted(draft.people(), capacity));
        }
    }

    private void sections(SeatMapDraft draft) {
        var names = new HashSet<String>();
        for (var section : draft.sections()) {
            if (Labels.isWrong(section.name(), MAX_NAME)) {
                flaws.ofSection(section.name(), Labels.message("name", MAX_NAME));
            }
            if (!names.add(section.name())) {
                flaws.ofSection(section.name(), "Another section has this name.");
            }
            if (section.generalAdmission()) {
                generalAdmission(section);
            } else {
                seated(section);
            }
        }
    }

    private void generalAdmission(SectionDraft section) {
        var capacity = section.capacity();
        if (capacity == null || capacity < 1 || capacity > limits.maxStanding()) {
            flaws.ofSection(
                    section.name(),
                    "A general-admission section needs a capacity of 1 to %d."
                            .formatted(limits.maxStanding()));
        }
        if (!section.rows().isEmpty()) {
            flaws.ofSection(section.name(), "A general-admission section has no rows.");
        }
    }

    private void seated(SectionDraft section) {
        if (section.capacity() != null) {
            flaws.ofSection(section.name(), "A seated section's capacity is its seats.");
        }
        if (section.rows().isEmpty()) {
            flaws.ofSection(section.name(), "A seated section needs a row.");
        }
        new SeatedCheck(section.name(), limits, flaws).rows(section.rows());
    }
}
