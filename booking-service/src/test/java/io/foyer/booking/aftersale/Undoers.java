package io.foyer.booking.aftersale;

import org.springframework.context.ApplicationContext;

/** The work in the background, stepped by hand. */
public final class Undoers {

    private Undoers() {}

    public static Runnable of(ApplicationContext context) {
        return context.getBean(UndoShowtimes.class)::runOnce;
    }
}
