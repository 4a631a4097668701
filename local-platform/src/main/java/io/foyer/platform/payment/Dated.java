package io.foyer.platform.payment;

import java.time.Instant;

/** Something that lists can be narrowed by: when it was created. */
interface Dated extends Stored {
    Instant created();
}
