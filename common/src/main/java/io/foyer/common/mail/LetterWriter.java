package io.foyer.common.mail;

import java.util.Optional;
import java.util.UUID;

/**
 * Writes letters of one kind at the moment they are sent, outside of any transaction. It is asked
 * again for each attempt, so what comes of it must depend on what is stored only. Whatever it
 * throws puts the letter off, and is counted as a failed attempt.
 */
public interface LetterWriter {

    /** The kind of orders that are meant for it. */
    String kind();

    /**
     * The letter as things are now.
     *
     * @param about as {@link LetterOrder#about()}
     * @param facts as {@link LetterOrder#facts()}
     * @return absent when there is nothing left to say, so that nobody gets it
     */
    Optional<Posting> write(UUID about, String facts);
}
