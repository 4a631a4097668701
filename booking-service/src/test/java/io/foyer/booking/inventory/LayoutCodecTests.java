package io.foyer.booking.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class LayoutCodecTests {

    private static final UUID TIER = UUID.fromString("0190a000-0000-7000-8000-000000000001");
    private static final UUID SECTION = UUID.fromString("0190a000-0000-7000-8000-000000000002");

    private final LayoutCodec codec = new LayoutCodec(new JsonMapper());

    @Test
    void everyCombinationOfMarksComesBack() {
        var marks = new HashMap<Integer, SeatMarks>();
        for (var bits = 0; bits < 32; bits++) {
            marks.put(
                    bits,
                    SeatMarks.of(
                            (bits & 1) != 0,
                            (bits & 2) != 0,
                            (bits & 4) != 0,
                            (bits & 8) != 0,
                            (bits & 16) != 0));
        }
        var layout = Fixtures.marked(Fixtures.layout(40, Set.of(39)), marks);

        var unpacked = codec.unpack(codec.pack(layout));

        assertThat(unpacked).isEqualTo(layout);
        assertThat(unpacked.seats().get(8).marks().heldBack()).isTrue();
        assertThat(unpacked.seats().get(16).marks().aisleAfter()).isTrue();
        assertThat(unpacked.seats().get(7).marks().restrictedView()).isTrue();
        assertThat(unpacked.seats().get(7).marks().heldBack()).isFalse();
    }

    @Test
    void whatWasStoredBeforeThereWereMarksIsStillRead() throws IOException {
        var layout =
                codec.unpack(
                        zipped(
                                """
                                {"tiers": ["%s"], "rows": [{"sectionId": "%s", "section": "Stalls",
                                 "label": "A", "numbers": ["1", "2"], "tiers": [0, -1]}]}
                                """
                                        .formatted(TIER, SECTION)));

        assertThat(layout.seats().get(0).priceTierId()).isEqualTo(Optional.of(TIER));
        assertThat(layout.seats().get(1).priceTierId()).isEmpty();
        assertThat(layout.seats()).allMatch(seat -> seat.marks() == SeatMarks.NONE);
    }

    @Test
    void standingSectionsComeBackAndCostBytes() {
        var layout =
                Fixtures.standing(
                        Fixtures.standing(Fixtures.layout(3, Set.of()), UUID.randomUUID(), 50_000),
                        UUID.randomUUID(),
                        7,
                        Optional.empty());

        var packed = codec.pack(layout);

        assertThat(codec.unpack(packed)).isEqualTo(layout);
        assertThat(layout.placeCount()).isEqualTo(50_010);
        assertThat(packed).hasSizeLessThan(500);
    }

    @Test
    void whatWasStoredBeforeThereWereStandingSectionsIsStillRead() throws IOException {
        var layout =
                codec.unpack(
                        zipped(
                                """
                                {"version": 2, "tiers": ["%s"], "rows": [{"sectionId": "%s",
                                 "section": "Stalls", "label": "A", "numbers": ["1"], "tiers": [0],
                                 "marks": [8]}]}
                                """
                                        .formatted(TIER, SECTION)));

        assertThat(layout.placeCount()).isOne();
        assertThat(layout.standing()).isEmpty();
    }

    @Test
    void whatANewerReleaseStoredIsNotGuessedAt() throws IOException {
        var newer = zipped("{\"version\": 4, \"tiers\": [], \"rows\": []}");

        assertThatThrownBy(() -> codec.unpack(newer)).hasMessageContaining("version 4");
    }

    private static byte[] zipped(String json) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(json.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
