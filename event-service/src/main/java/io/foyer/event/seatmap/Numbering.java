package io.foyer.event.seatmap;

import io.foyer.common.id.IdSource;
import io.foyer.event.seatmap.SeatMap.MappedSection;
import io.foyer.event.seatmap.SeatMap.Row;
import io.foyer.event.seatmap.SeatMapDraft.SectionDraft;
import java.util.ArrayList;
import java.util.UUID;

/**
 * Makes a published version of a valid draft: gives sections their ids and seats their ordinals,
 * section by section, row by row, seat by seat, from 0 without gaps.
 */
final class Numbering {

    private Numbering() {}

    static SeatMap publish(SeatMapDraft draft, UUID venueId, int version, IdSource ids) {
        var sections = new ArrayList<MappedSection>();
        var next = 0;
        for (var section : draft.sections()) {
            var seats = seats(section);
            sections.add(
                    new MappedSection(
                            new Section(
                                    ids.next(),
                                    section.name(),
                                    section.type(),
                                    section.priceCategory(),
                                    section.generalAdmission(),
                                    section.capacity() == null ? seats : section.capacity(),
                                    heldBack(section)),
                            next,
                            section.rows().stream()
                                    .map(row -> new Row(row.label(), row.seats()))
                                    .toList()));
            next += seats;
        }
        return new SeatMap(venueId, version, sections);
    }

    private static int heldBack(SectionDraft section) {
        return (int)
                section.rows().stream()
                        .flatMap(row -> row.seats().stream())
                        .filter(Seat::heldBack)
                        .count();
    }

    private static int seats(SectionDraft section) {
        return section.rows().stream().mapToInt(row -> row.seats().size()).sum();
    }
}
