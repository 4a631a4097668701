package io.foyer.queue.place;

import io.foyer.queue.secret.Purpose;
import io.foyer.queue.secret.SignedTexts;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Writes tickets and recognizes them; no store is asked. */
@Service
public class Tickets {

    private static final int BYTES = 3 * 2 * Long.BYTES + Integer.BYTES + Long.BYTES;

    private final SignedTexts texts;

    Tickets(SignedTexts texts) {
        this.texts = texts;
    }

    public String of(Place place) {
        var content = ByteBuffer.allocate(BYTES);
        put(content, place.showtimeId());
        put(content, place.id());
        put(content, place.accountId());
        content.putInt(place.epoch()).putLong(place.arrival());
        return texts.of(Purpose.TICKET, content.array());
    }

    /**
     * The ticket that its owner is to have from now on: the one just shown, unless keys have been
     * changed since it was written.
     *
     * @param shown one that was {@linkplain #read read}, and tells of this place
     */
    public String after(String shown, Place place) {
        return texts.isOfTheSigner(shown) ? shown : of(place);
    }

    /** Empty when it was not written here, or so long ago that its key has gone. */
    public Optional<Ticket> read(String text) {
        return texts.read(Purpose.TICKET, text)
                .filter(content -> content.length == BYTES)
                .map(ByteBuffer::wrap)
                .map(
                        content ->
                                new Ticket(
                                        id(content),
                                        id(content),
                                        id(content),
                                        content.getInt(),
                                        content.getLong()));
    }

    private static void put(ByteBuffer content, UUID id) {
        content.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    private static UUID id(ByteBuffer content) {
        return new UUID(content.getLong(), content.getLong());
    }
}
