package io.foyer.availability.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.availability.layout.SectionLayout;
import io.foyer.availability.layout.ShowtimeLayout;
import io.foyer.availability.seatmap.Delta;
import io.foyer.availability.seatmap.LiveMap;
import io.foyer.availability.seatmap.SeatChange;
import io.foyer.availability.seatmap.SeatState;
import io.foyer.availability.seatmap.SeatStates;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class EventsTests {

    private static final long VERSION = 1_764_000_000_001L;
    private static final int SEATS = 20_000;
    private static final UUID FLOOR = new UUID(0, 1);
    private static final ShowtimeLayout LAYOUT =
            new ShowtimeLayout(
                    SEATS,
                    List.of(new SectionLayout(FLOOR, SEATS, 500, true, Set.of())),
                    Map.of(),
                    "a1");

    private final Events events =
            new Events(new JsonMapper(), new LiveMeters(new SimpleMeterRegistry()));

    @Test
    void twentyNeighboursTakeLessThanSixtyBytes() {
        assertThat(change(IntStream.range(4_011, 4_031)))
                .hasSizeLessThan(60)
                .isEqualTo("event:delta\nid:1764000000001\ndata:4011-4030:1\n\n");
    }

    @Test
    void thePairsOfTwentySeatsHeldFourByFourTakeLessThanSixtyBytes() {
        var seats = IntStream.range(0, 5).flatMap(i -> IntStream.range(i * 1_000, i * 1_000 + 4));

        var event = change(seats.map(seat -> seat + 1_000));

        assertThat(event.substring(event.indexOf("data:") + 5).strip())
                .hasSizeLessThan(60)
                .startsWith("1000-1003:1,2000-2003:1");
    }

    @Test
    void aChangeAmongStandingPlacesAloneCarriesTheVersion() {
        assertThat(change(IntStream.of(SEATS, SEATS + 7)))
                .isEqualTo(
                        """
                        event:sections
                        id:1764000000001
                        data:[{"sectionId":"%s","free":498,"held":2,"sold":0}]

                        """
                                .formatted(FLOOR));
    }

    @Test
    void ofBothTheCountsComeFirstAndWithoutAVersion() {
        assertThat(change(IntStream.of(3, SEATS)))
                .matches(
                        "event:sections\\n"
                                + "data:\\[.*]\\n"
                                + "\\n"
                                + "event:delta\\n"
                                + "id:1764.*\\n"
                                + "data:3:1\\n"
                                + "\\n");
    }

    @Test
    void whatNobodyIsToSeeIsAVersionAlone() {
        assertThat(change(IntStream.of(SEATS + 500))).isEqualTo("id:1764000000001\n\n");
    }

    private String change(IntStream ordinals) {
        var changes =
                ordinals.mapToObj(ordinal -> new SeatChange(ordinal, SeatState.HELD)).toList();
        var places = SeatStates.of(new byte[SEATS / 4 + 125]).with(changes);
        var delta = new Delta(VERSION, changes);
        return new String(events.change(delta, new LiveMap(VERSION, places), LAYOUT), UTF_8);
    }
}
