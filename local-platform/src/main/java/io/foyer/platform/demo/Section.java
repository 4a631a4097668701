package io.foyer.platform.demo;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A section of a draft.
 *
 * @param type what kind of place it is
 * @param priceCategory what it is priced as
 * @param capacity how many people stand in it; absent for a seated section
 */
record Section(
        String name,
        String type,
        String priceCategory,
        @JsonInclude(Include.NON_DEFAULT) boolean generalAdmission,
        @JsonInclude(Include.NON_NULL) @Nullable Integer capacity,
        List<Row> rows) {

    Section {
        rows = List.copyOf(rows);
    }

    static Section seated(String name, String type, String priceCategory, List<Row> rows) {
        return new Section(name, type, priceCategory, false, null, rows);
    }

    static Section standing(String name, String type, String priceCategory, int capacity) {
        return new Section(name, type, priceCategory, true, capacity, List.of());
    }

    /** How many people it takes. */
    @JsonIgnore
    int size() {
        return capacity == null
                ? rows.stream().mapToInt(row -> row.seats().size()).sum()
                : capacity;
    }

    Section withRows(List<Row> newRows) {
        return new Section(name, type, priceCategory, generalAdmission, capacity, newRows);
    }
}
