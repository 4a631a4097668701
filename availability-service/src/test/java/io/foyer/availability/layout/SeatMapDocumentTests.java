package io.foyer.availability.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.common.money.Money;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SeatMapDocumentTests {

    private static final UUID STALLS = UUID.fromString("00000000-0000-0000-0000-00000000000a");
    private static final UUID CIRCLE = UUID.fromString("00000000-0000-0000-0000-00000000000b");

    @Test
    void aSectionCoversItsSeatsAndStartsAtItsLowestPrice() {
        var layout = read(DOCUMENT);

        assertThat(layout.sections())
                .containsExactly(
                        new SectionLayout(STALLS, 0, 3, new Money(9_000, "USD")),
                        new SectionLayout(CIRCLE, 3, 2, null));
    }

    @Test
    void aSeatThatTheHouseKeepsMakesNoSectionCheap() {
        var layout =
                read(
                        DOCUMENT.replace(
                                "\"priceTierId\": \"00000000-0000-0000-0000-0000000000f2\"}",
                                "\"priceTierId\": \"00000000-0000-0000-0000-0000000000f2\","
                                        + " \"heldBack\": true}"));

        assertThat(layout.sections().getFirst().fromPrice()).isEqualTo(new Money(20_669, "USD"));
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
