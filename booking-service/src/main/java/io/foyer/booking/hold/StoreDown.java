package io.foyer.booking.hold;

/** The store of holds does not answer, or may not be trusted; known at once, without asking it. */
final class StoreDown extends RuntimeException {

    StoreDown(String why) {
        super(why);
    }

    /** Thrown for every buyer while Redis is down: the stack says nothing and costs. */
    @Override
    public Throwable fillInStackTrace() {
        return this;
    }
}
