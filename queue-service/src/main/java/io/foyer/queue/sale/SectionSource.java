package io.foyer.queue.sale;

import java.util.List;
import java.util.UUID;

/** Who knows what sections have left. Blocks. */
interface SectionSource {

    /** The sections with something free; empty also when it cannot be found out. */
    List<OpenSection> of(UUID showtimeId);
}
