package io.foyer.availability.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.common.money.Money;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SeatMapDocumentTests {

    private static final UUID STALLS = UUID.fromString("00000000-0000-0000-0000-00000000000a");
    private static final UUID FLOOR = UUID.fromString("00000000-0000-0000-0000-00000000000c");
    private static final UUID BALCONY = UUID.fromString("00000000-0000-0000-0000-00000000000d");
    private static final UUID FRONT = UUID.fromString("00000000-0000-0000-0000-0000000000f1");
    private static final UUID PILLAR = UUID.fromString("00000000-0000-0000-0000-0000000000f2");
    private static final UUID CIRCLE = UUID.fromString("00000000-0000-0000-0000-00000000000b");

    @Test
    void aSectionCoversItsSeatsAndStartsAtItsLowestPrice() {
        var layout = read(DOCUMENT);

        assertThat(layout.sections())
                .startsWith(
                        new SectionLayout(STALLS, 0, 3, false, Set.of(FRONT, PILLAR)),
                        new SectionLayout(CIRCLE, 3, 2, false, Set.of()));
        assertThat(layout.sections().stream().map(layout::fromPrice))
                .startsWith(Optional.of(new Money(9_000, "USD")), Optional.empty());
    }

    @Test
    void aSeatThatTheHouseKeepsMakesNoSectionCheap() {
        var layout =
                read(
                        DOCUMENT.replace(
                                "\"priceTierId\": \"00000000-0000-0000-0000-0000000000f2\"}",
                                "\"priceTierId\": \"00000000-0000-0000-0000-0000000000f2\","
                                        + " \"heldBack\": true}"));

        assertThat(layout.fromPrice(layout.sections().getFirst()))
                .hasValue(new Money(20_669, "USD"));
    }

    @Test
    void standingPlacesFollowTheLastSeatInTheOrderOfTheMap() {
        var layout =
                read(
                        DOCUMENT.replace(
                                "\"sections\": [",
                                "\"sections\": [{\"id\": \""
                                        + BALCONY
                                        + "\", \"generalAdmission\": true, \"capacity\": 7},"));

        assertThat(layout.seatCount()).isEqualTo(5);
        assertThat(layout.sections())
                .endsWith(
                        new SectionLayout(BALCONY, 5, 7, true, Set.of()),
                        new SectionLayout(FLOOR, 12, 500, true, Set.of(FRONT)));
        assertThat(layout.standingWith(new int[] {11, 4}))
                .extracting(SectionLayout::sectionId)
                .containsExactly(BALCONY);
    }

    @Test
    void thePaintingIsAnotherWhenASeatChangesItsTierAndTheSameWhateverElseChanges() {
        var painting = read(DOCUMENT).painting();

        assertThat(read(DOCUMENT.replace("\"amount\": 9000", "\"amount\": 9450")).painting())
                .isEqualTo(painting);
        assertThat(
                        read(DOCUMENT.replace(
                                        "\"priceTierId\":"
                                                + " \"00000000-0000-0000-0000-0000000000f2\"}",
                                        "\"priceTierId\":"
                                                + " \"00000000-0000-0000-0000-0000000000f1\"}"))
                                .painting())
                .isNotEqualTo(painting);
    }

    private static ShowtimeLayout read(String document) {
        return JsonMapper.builder().build().readValue(document, SeatMapDocument.class).toLayout();
    }

    private static final String DOCUMENT =
            """
            {"showtimeId": "00000000-0000-0000-0000-000000000001", "version": 1, "seatCount": 5,
             "sections": [
              {"id": "00000000-0000-0000-0000-00000000000b", "name": "Circle", "type": "STANDARD",
               "generalAdmission": false,
               "rows": [{"label": "A", "order": 0, "seats": [
                 {"id": "00000000-0000-0000-0000-000000000002", "ordinal": 3, "number": "1"},
                 {"id": "00000000-0000-0000-0000-000000000002", "ordinal": 4, "number": "2"}]}]},
              {"id": "00000000-0000-0000-0000-00000000000c", "name": "Floor",
               "generalAdmission": true, "capacity": 500, "rows": [],
               "priceTierId": "00000000-0000-0000-0000-0000000000f1"},
              {"id": "00000000-0000-0000-0000-00000000000a", "name": "Stalls", "type": "VIP",
               "generalAdmission": false, "priceTierId": "00000000-0000-0000-0000-0000000000f1",
               "rows": [{"label": "A", "order": 0, "seats": [
                 {"id": "00000000-0000-0000-0000-000000000002", "ordinal": 0, "number": "1"},
                 {"id": "00000000-0000-0000-0000-000000000002", "ordinal": 1, "number": "2",
                  "priceTierId": "00000000-0000-0000-0000-0000000000f2"}]},
                {"label": "B", "order": 1, "seats": [
                 {"id": "00000000-0000-0000-0000-000000000002", "ordinal": 2, "number": "1"}]}]}],
             "priceTiers": [
              {"id": "00000000-0000-0000-0000-0000000000f1", "name": "Front",
               "total": {"amount": 20669, "currency": "USD"}},
              {"id": "00000000-0000-0000-0000-0000000000f2", "name": "Pillar",
               "total": {"amount": 9000, "currency": "USD"}}]}
            """;
}
