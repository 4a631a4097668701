package io.foyer.booking.inventory;

import io.foyer.booking.inventory.SeatLayout.LayoutSeat;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Packs a layout into few bytes: sections and rows are named once, ordinals follow from the order.
 * What is stored names its version. Version 1 knew no marks and did not say that it is version 1,
 * version 2 knew no standing sections; such snapshots lie in the table until their showtime
 * changes, so they are read like any other.
 */
@Component
class LayoutCodec {

    private static final int NO_TIER = -1;
    private static final int VERSION = 3;

    private final JsonMapper json;

    LayoutCodec(JsonMapper json) {
        this.json = json;
    }

    byte[] pack(SeatLayout layout) {
        var bytes = new ByteArrayOutputStream();
        try (var zipped = new GZIPOutputStream(bytes)) {
            zipped.write(json.writeValueAsBytes(packed(layout)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    SeatLayout unpack(byte[] bytes) {
        try (var zipped = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return layout(json.readValue(zipped.readAllBytes(), Packed.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Packed packed(SeatLayout layout) {
        var tiers = new ArrayList<UUID>();
        var rows = new ArrayList<Row>();
        for (var seat : layout.seats()) {
            if (rows.isEmpty() || !rows.getLast().holds(seat)) {
                rows.add(
                        new Row(
                                seat.sectionId(),
                                seat.section(),
                                seat.row(),
                                new ArrayList<>(),
                                new ArrayList<>(),
                                new ArrayList<>()));
            }
            rows.getLast()
                    .add(seat, seat.priceTierId().map(id -> index(tiers, id)).orElse(NO_TIER));
        }
        var standing =
                layout.standing().stream()
                        .map(
                                section ->
                                        new Standing(
                                                section.sectionId(),
                                                section.name(),
                                                section.capacity(),
                                                section.priceTierId()
                                                        .map(id -> index(tiers, id))
                                                        .orElse(NO_TIER)))
                        .toList();
        return new Packed(VERSION, tiers, rows, standing);
    }

    private static int index(List<UUID> tiers, UUID tier) {
        if (!tiers.contains(tier)) {
            tiers.add(tier);
        }
        return tiers.indexOf(tier);
    }

    private static SeatLayout layout(Packed packed) {
        if (packed.version() != null && packed.version() > VERSION) {
            throw new IllegalStateException(
                    "A layout of version %d was written by a newer release"
                            .formatted(packed.version()));
        }
        var tiers = packed.tiers().stream().map(Optional::of).toList();
        // Thousands of seats are called "7"; one string serves them all.
        var names = new HashMap<String, String>();
        var seats = new ArrayList<LayoutSeat>();
        for (var row : packed.rows()) {
            addSeats(seats, row, tiers, names);
        }
        return new SeatLayout(seats, standing(packed, seats.size(), tiers));
    }

    private static List<StandingSection> standing(
            Packed packed, int seats, List<Optional<UUID>> tiers) {
        var standing = new ArrayList<StandingSection>();
        var next = seats;
        for (var section : packed.standing() == null ? List.<Standing>of() : packed.standing()) {
            standing.add(
                    new StandingSection(
                            section.sectionId(),
                            section.name(),
                            next,
                            section.capacity(),
                            tierOf(section.tier(), tiers)));
            next += section.capacity();
        }
        return standing;
    }

    private static Optional<UUID> tierOf(int index, List<Optional<UUID>> tiers) {
        return index == NO_TIER ? Optional.empty() : tiers.get(index);
    }

    private static void addSeats(
            List<LayoutSeat> seats,
            Row row,
            List<Optional<UUID>> tiers,
            Map<String, String> names) {
        var section = names.computeIfAbsent(row.section(), name -> name);
        var label = names.computeIfAbsent(row.label(), name -> name);
        for (var i = 0; i < row.numbers().size(); i++) {
            seats.add(
                    new LayoutSeat(
                            seats.size(),
                            row.sectionId(),
                            section,
                            label,
                            names.computeIfAbsent(row.numbers().get(i), name -> name),
                            tierOf(row.tiers().get(i), tiers),
                            row.marksOf(i)));
        }
    }

    /** What is stored: price tiers are named by their place in {@code tiers}. */
    record Packed(
            @Nullable Integer version,
            List<UUID> tiers,
            List<Row> rows,
            @Nullable List<Standing> standing) {}

    /** In the order of the ordinals; where one begins follows from those before it. */
    record Standing(UUID sectionId, String name, int capacity, int tier) {}

    record Row(
            UUID sectionId,
            String section,
            String label,
            List<String> numbers,
            List<Integer> tiers,
            @Nullable List<Integer> marks) {

        boolean holds(LayoutSeat seat) {
            return label.equals(seat.row()) && sectionId.equals(seat.sectionId());
        }

        void add(LayoutSeat seat, int tier) {
            numbers.add(seat.number());
            tiers.add(tier);
            if (marks != null) {
                marks.add(seat.marks().bits());
            }
        }

        SeatMarks marksOf(int seat) {
            return marks == null ? SeatMarks.NONE : SeatMarks.ofBits(marks.get(seat));
        }
    }
}
