package io.foyer.queue.admission;

import java.util.List;
import java.util.UUID;

/** Message on {@code stream:admission}: these tokens are good for nothing any more. */
record AdmissionsEnded(UUID showtimeId, List<UUID> tokenIds) {}
