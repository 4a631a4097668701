package io.foyer.booking.group;

import org.springframework.dao.TransientDataAccessResourceException;

/** Too many wait already, or did for too long: nothing was sent, and nothing was changed. */
public final class Overfull extends TransientDataAccessResourceException {

    Overfull(String name) {
        super("Too many wait for " + name);
    }

    /** It comes when there is much to do already, and nobody reads its stack. */
    @Override
    public Throwable fillInStackTrace() {
        return this;
    }
}
