package io.foyer.availability.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.foyer.availability.layout.ShowtimeLayout;
import io.foyer.availability.seatmap.Delta;
import io.foyer.availability.seatmap.LiveMap;
import io.foyer.common.money.Money;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Server-sent events as bytes: built once, written to every viewer. */
@Component
final class Events {

    /** A comment: the browser ignores it, everything between sees a living connection. */
    static final byte[] HEARTBEAT = bytes(":\n\n");

    private final JsonMapper json;
    private final LiveMeters meters;

    Events(JsonMapper json, LiveMeters meters) {
        this.json = json;
        this.meters = meters;
    }

    /** Everything there is to know of a map. */
    byte[] snapshot(long version, byte[] document) {
        meters.encoded();
        var event = new ByteArrayOutputStream(document.length + 64);
        event.writeBytes(bytes("event:snapshot\nid:%d\ndata:".formatted(version)));
        event.writeBytes(document);
        event.writeBytes(bytes("\n\n"));
        return event.toByteArray();
    }

    /**
     * What a delta changed. Seats are named; of standing places only the counts are told, and
     * before the seats: whoever is cut off in between has an older version and gets both again.
     *
     * @param map as the delta left it
     */
    byte[] change(Delta delta, LiveMap map, ShowtimeLayout layout) {
        meters.encoded();
        var seats = delta.ofSeats(layout.seatCount());
        var standing = layout.standingWith(delta.standing(layout.seatCount()));
        if (standing.isEmpty()) {
            return delta(seats);
        }
        var counts =
                standing.stream().map(section -> SectionCount.of(section, map.seats())).toList();
        var data = json.writeValueAsString(counts);
        return seats.changes().isEmpty()
                ? bytes("event:sections\nid:%d\ndata:%s\n\n".formatted(delta.version(), data))
                : concat(bytes("event:sections\ndata:%s\n\n".formatted(data)), delta(seats));
    }

    /** What tickets cost now. Without a version: prices change without one. */
    byte[] prices(Map<UUID, Money> totals) {
        meters.encoded();
        var data = json.writeValueAsString(TierTotal.of(totals));
        return bytes("event:prices\ndata:%s\n\n".formatted(data));
    }

    /** That places are sold in other tiers than before: which, the seat map says. */
    byte[] painting(String painting) {
        meters.encoded();
        return bytes("event:painting\ndata:%s\n\n".formatted(painting));
    }

    static byte[] reconnectAfter(Duration wait) {
        return bytes("retry:%d\n\n".formatted(wait.toMillis()));
    }

    /** Without pairs it is an id alone, which browsers note and pass on to nobody. */
    private static byte[] delta(Delta delta) {
        return delta.changes().isEmpty()
                ? bytes("id:%d\n\n".formatted(delta.version()))
                : bytes(
                        "event:delta\nid:%d\ndata:%s\n\n"
                                .formatted(delta.version(), delta.pairs()));
    }

    private static byte[] concat(byte[] first, byte[] second) {
        var both = new ByteArrayOutputStream(first.length + second.length);
        both.writeBytes(first);
        both.writeBytes(second);
        return both.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
