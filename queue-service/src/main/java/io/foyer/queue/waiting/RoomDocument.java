package io.foyer.queue.waiting;

import java.util.UUID;

/**
 * A room's document as it goes out, the same bytes to everybody.
 *
 * @param tag an entity tag: changes whenever the bytes do
 */
public record RoomDocument(byte[] json, String tag) {

    static RoomDocument of(byte[] json) {
        return new RoomDocument(json, "\"%s\"".formatted(UUID.nameUUIDFromBytes(json)));
    }
}
