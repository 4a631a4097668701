package io.foyer.booking.ticket.paper;

import com.ibm.icu.text.Transliterator;

/** Any script in Latin letters, as it sounds: a substitute that people at a door can read aloud. */
final class Romanised {

    /** Made once, since that takes a while. */
    private static final Transliterator LATIN =
            Transliterator.getInstance("Any-Latin; Latin-ASCII");

    private Romanised() {}

    static String of(String text) {
        synchronized (LATIN) {
            return LATIN.transliterate(text);
        }
    }
}
