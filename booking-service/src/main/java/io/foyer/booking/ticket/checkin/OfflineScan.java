package io.foyer.booking.ticket.checkin;

import java.time.Instant;

/** A code that was scanned without network, and when by the scanner's clock. */
public record OfflineScan(String code, Instant at) {}
