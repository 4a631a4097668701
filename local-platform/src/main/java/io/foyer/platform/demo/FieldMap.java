package io.foyer.platform.demo;

import java.util.List;

/** A festival's field: all standing, in three parts. */
final class FieldMap {

    private FieldMap() {}

    /**
     * @param capacity how many people are let in
     */
    static SeatMapDraft draw(int capacity) {
        int front = capacity / 10;
        int terrace = capacity / 50;
        return new SeatMapDraft(
                List.of(
                        Section.standing("Front of Stage", "FRONT", "VIP", front),
                        Section.standing("Field", "FIELD", "STANDARD", capacity - front - terrace),
                        Section.standing("Viewing Terrace", "TERRACE", "PREMIUM", terrace)));
    }
}
