package io.foyer.booking.hold;

import org.springframework.stereotype.Component;

/** Looks now and then whether Redis may be trusted, and which showtimes are active in it. */
@Component
class StoreUpkeep {

    private final StoreTrust trust;
    private final ActiveShowtimes active;

    StoreUpkeep(StoreTrust trust, ActiveShowtimes active) {
        this.trust = trust;
        this.active = active;
    }

    void check() {
        trust.check();
        active.refresh();
    }
}
