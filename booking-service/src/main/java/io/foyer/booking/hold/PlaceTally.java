package io.foyer.booking.hold;

/** How many places are free, held and sold; those that nobody has and nobody can buy are none. */
public record PlaceTally(int free, int held, int sold) {

    static final PlaceTally NONE = new PlaceTally(0, 0, 0);

    public int total() {
        return free + held + sold;
    }

    PlaceTally plus(PlaceTally other) {
        return new PlaceTally(free + other.free, held + other.held, sold + other.sold);
    }
}
