package io.foyer.booking.seating;

/**
 * The seats of a hall that are free at a moment.
 *
 * @param free all that nobody has
 * @param kept those of them that are for people who need an accessible seat: such seats, and
 *     companion seats beside one that is free; none in a section where nothing else is free
 * @param pool those of them that are anybody's
 * @param opened those of the pool that were kept until the rest of their section was gone
 */
record OpenSeats(Hall hall, long[] free, long[] kept, long[] pool, long[] opened) {

    static OpenSeats of(Hall hall, long[] taken) {
        var free = hall.forSale().clone();
        for (var i = 0; i < Math.min(free.length, taken.length); i++) {
            free[i] &= ~taken[i];
        }
        var kept = Bits.and(free, hall.accessible());
        if (Bits.isEmpty(kept)) {
            return new OpenSeats(hall, free, kept, free, kept);
        }
        addCompanions(hall, free, kept);
        var pool = Bits.andNot(free, kept);
        var opened = new long[kept.length];
        for (var section : hall.sections().values()) {
            addIfRestIsGone(opened, section, kept, pool);
        }
        Bits.add(pool, opened);
        return new OpenSeats(hall, free, Bits.andNot(kept, opened), pool, opened);
    }

    boolean isFree(int seat) {
        return Bits.get(free, seat);
    }

    boolean isKept(int seat) {
        return Bits.get(kept, seat);
    }

    /** Whether anybody may have it. */
    boolean isOpen(int seat) {
        return Bits.get(pool, seat);
    }

    /** The same without some seats. */
    OpenSeats without(Iterable<Integer> seats) {
        var rest = new OpenSeats(hall, free.clone(), kept.clone(), pool.clone(), opened);
        for (var seat : seats) {
            Bits.clear(rest.free, seat);
            Bits.clear(rest.kept, seat);
            Bits.clear(rest.pool, seat);
        }
        return rest;
    }

    /** Set where a seat and the next one are neighbours and both among these. */
    long[] chained(long[] those) {
        var chained = new long[those.length];
        for (var i = 0; i < chained.length; i++) {
            chained[i] = those[i] & hall.linked()[i] & Bits.nexts(those, i);
        }
        return chained;
    }

    /** Companion seats belong to an accessible one if only companion seats lie between. */
    private static void addCompanions(Hall hall, long[] free, long[] kept) {
        var grown = true;
        while (grown) {
            grown = false;
            var fromLeft = Bits.and(kept, hall.linked());
            for (var i = 0; i < kept.length; i++) {
                var beside = Bits.previous(fromLeft, i) | Bits.nexts(kept, i) & hall.linked()[i];
                var more = beside & hall.companions()[i] & free[i] & ~kept[i];
                kept[i] |= more;
                grown |= more != 0;
            }
        }
    }

    private static void addIfRestIsGone(
            long[] opened, Hall.Range section, long[] kept, long[] pool) {
        var first = Bits.next(pool, section.from());
        if (first >= 0 && first < section.to()) {
            return;
        }
        for (var seat = Bits.next(kept, section.from());
                seat >= 0 && seat < section.to();
                seat = Bits.next(kept, seat + 1)) {
            Bits.set(opened, seat);
        }
    }
}
