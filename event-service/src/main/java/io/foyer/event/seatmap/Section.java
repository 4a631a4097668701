package io.foyer.event.seatmap;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A section of a published seat map, without its seats.
 *
 * @param id stable within the version
 * @param capacity seats of a seated section, people in a general-admission one
 * @param heldBack how many of its seats the house keeps
 */
public record Section(
        UUID id,
        String name,
        String type,
        String priceCategory,
        boolean generalAdmission,
        int capacity,
        @JsonInclude(Include.NON_DEFAULT) int heldBack) {

    /** A section that is for sale as a whole. */
    public Section(
            UUID id,
            String name,
            String type,
            String priceCategory,
            boolean generalAdmission,
            int capacity) {
        this(id, name, type, priceCategory, generalAdmission, capacity, 0);
    }

    /** As it is stored: nothing is held back unless it says so. */
    @JsonCreator
    static Section of(
            UUID id,
            String name,
            String type,
            String priceCategory,
            boolean generalAdmission,
            int capacity,
            @Nullable Integer heldBack) {
        return new Section(
                id,
                name,
                type,
                priceCategory,
                generalAdmission,
                capacity,
                heldBack == null ? 0 : heldBack);
    }

    /** Places that can be sold once the section has a price. */
    @JsonIgnore
    public int forSale() {
        return capacity - heldBack;
    }
}
