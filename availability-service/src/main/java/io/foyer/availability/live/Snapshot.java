package io.foyer.availability.live;

import io.foyer.availability.layout.ShowtimeLayout;
import io.foyer.availability.seatmap.LiveMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * One version of a map as bytes, each form built at most once and only when somebody wants it. The
 * bytes are shared by all answers: never written to.
 */
public final class Snapshot {

    private final LiveMap map;
    private final ShowtimeLayout layout;
    private final Events events;
    private final JsonMapper json;
    private @Nullable String tag;
    private byte @Nullable [] document;
    private byte @Nullable [] compressed;
    private byte @Nullable [] event;

    Snapshot(LiveMap map, ShowtimeLayout layout, Events events, JsonMapper json) {
        this.map = map;
        this.layout = layout;
        this.events = events;
        this.json = json;
    }

    Snapshot at(LiveMap newer) {
        return new Snapshot(newer, layout, events, json);
    }

    Snapshot at(ShowtimeLayout newer) {
        return new Snapshot(map, newer, events, json);
    }

    /** All that changes without a version, as whoever comes back is told. */
    List<byte[]> unversioned() {
        var painting = events.painting(layout.painting());
        return layout.totals().isEmpty()
                ? List.of(painting)
                : List.of(events.prices(layout.totals()), painting);
    }

    /** What of that is another than in an earlier one. */
    List<byte[]> unversionedSince(Snapshot earlier) {
        var news = new ArrayList<byte[]>();
        var prices = layout.totalsChangedSince(earlier.layout);
        if (!prices.isEmpty()) {
            news.add(events.prices(prices));
        }
        if (!layout.painting().equals(earlier.layout.painting())) {
            news.add(events.painting(layout.painting()));
        }
        return news;
    }

    boolean shows(LiveMap other, ShowtimeLayout otherLayout) {
        return map == other && layout.equals(otherLayout);
    }

    LiveMap map() {
        return map;
    }

    ShowtimeLayout layout() {
        return layout;
    }

    /**
     * Names these bytes, without quotes. The version alone would not do: prices change without it.
     */
    public synchronized String tag() {
        if (tag == null) {
            tag = map.version() + "-" + Integer.toHexString(layout.hashCode());
        }
        return tag;
    }

    public synchronized byte[] document() {
        if (document == null) {
            document = json.writeValueAsBytes(Availability.of(map, layout));
        }
        return document;
    }

    /** The same document, compressed by gzip. */
    public synchronized byte[] compressed() {
        if (compressed == null) {
            compressed = gzip(document());
        }
        return compressed;
    }

    synchronized byte[] event() {
        if (event == null) {
            event = events.snapshot(map.version(), document());
        }
        return event;
    }

    private static byte[] gzip(byte[] bytes) {
        var out = new ByteArrayOutputStream(bytes.length / 2);
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
