package io.foyer.queue.waiting;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/**
 * One open connection: what it was shown, what waits for it, and whether it gives signs of life.
 *
 * <pre>
 * open ─place or access token is over, or this instance stops→ ended (what waits is still written)
 *   └──reads too slowly, or gives no sign of life────────────→ cut
 * </pre>
 *
 * Whoever is ended or cut comes back by connecting anew: nothing is kept for them but the place.
 */
public final class Listener {

    /** To be sent as a probe, and not as a message. */
    public static final byte[] PING = {};

    private final Visit visit;
    private final LiveProperties limits;
    private final Runnable cut;
    private final Messages messages;
    private final AtomicBoolean looking = new AtomicBoolean();
    private final AtomicLong silentLooks = new AtomicLong();
    private @Nullable PlaceView shown;
    private volatile boolean over;
    private volatile boolean dropped;

    /**
     * @param cut closes the connection at once, whatever still waits to be written to it
     */
    Listener(Visit visit, LiveProperties limits, Runnable cut) {
        this.visit = visit;
        this.limits = limits;
        this.cut = cut;
        this.messages = new Messages(limits.buffer());
    }

    Visit visit() {
        return visit;
    }

    /** How to look at the place: by its ticket, once one was shown, no store is touched. */
    synchronized PlaceQuery query() {
        var place = visit.place();
        return shown == null
                ? place
                : new PlaceQuery(
                        place.showtimeId(),
                        place.placeId(),
                        place.guest(),
                        Optional.ofNullable(shown.ticket()));
    }

    /**
     * What to write, in order: {@link #PING}, or a document. Ends with the connection's purpose.
     */
    public Flux<byte[]> messages() {
        return messages.flux();
    }

    /** Something came from the other side. */
    public void heard() {
        silentLooks.set(0);
    }

    /** Whether it was cut. */
    boolean isDropped() {
        return dropped;
    }

    /**
     * Probes whoever was not heard for long, and cuts whoever does not answer. What was sent
     * meanwhile does not count: browsers answer probes and say nothing else, and the line of a busy
     * sale moves so often that there would never be a quiet moment to ask in.
     */
    void probe() {
        var silent = silentLooks.incrementAndGet();
        if (silent > limits.looksUntilCut()) {
            drop();
        } else if (silent % limits.looksUntilPing() == 0) {
            send(PING);
        }
    }

    /** Whether the place may be looked at now: not while the last look has no answer. */
    boolean startsToLook() {
        return looking.compareAndSet(false, true);
    }

    void hasLooked() {
        looking.set(false);
    }

    void board(byte[] document) {
        if (visit.feed() == Feed.BOARD) {
            send(document);
        }
    }

    /**
     * Sends the place if there is news of it, and ends with it.
     *
     * @param documents builds the bytes
     */
    synchronized void place(PlaceView now, Function<PlaceView, byte[]> documents) {
        if (shown == null || visit.feed().isNews(shown, now)) {
            shown = now;
            send(documents.apply(now));
        }
        if (now.isOver()) {
            end();
        }
    }

    /** Nothing more is sent; whoever does not read what was is cut as any other who is silent. */
    void end() {
        over = true;
        messages.end();
    }

    private void send(byte[] message) {
        if (!over && !messages.offer(message)) {
            drop();
        }
    }

    private void drop() {
        dropped = true;
        end();
        cut.run();
    }
}
