package io.foyer.booking.ticket.code;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;

/**
 * What a ticket's code says.
 *
 * @param serial grows when the ticket gets a new code, which ends the old one
 */
public record TicketCode(UUID ticketId, UUID showtimeId, int serial) {

    static final int BYTES = 1 + 2 * 16 + Integer.BYTES;
    private static final byte VERSION = 1;

    byte[] bytes() {
        return ByteBuffer.allocate(BYTES)
                .put(VERSION)
                .putLong(ticketId.getMostSignificantBits())
                .putLong(ticketId.getLeastSignificantBits())
                .putLong(showtimeId.getMostSignificantBits())
                .putLong(showtimeId.getLeastSignificantBits())
                .putInt(serial)
                .array();
    }

    static Optional<TicketCode> of(byte[] bytes) {
        if (bytes.length != BYTES || bytes[0] != VERSION) {
            return Optional.empty();
        }
        var buffer = ByteBuffer.wrap(bytes, 1, BYTES - 1);
        return Optional.of(
                new TicketCode(
                        new UUID(buffer.getLong(), buffer.getLong()),
                        new UUID(buffer.getLong(), buffer.getLong()),
                        buffer.getInt()));
    }
}
