package io.foyer.search.names;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The index of names. A name never goes back to an older version, whoever writes it and in
 * whichever order. Every method throws {@link NamesUnavailable} when the index cannot be reached.
 */
interface NameIndex {

    /**
     * The index that this version of the service writes.
     *
     * @param id never the same again, should the index be lost and made anew
     * @param answers whether suggestions come from it
     */
    record Prepared(String id, boolean answers) {}

    /**
     * Makes sure that there is an index of the form that this version of the service needs; absent
     * when there is one of a newer form, which somebody newer looks after.
     */
    Optional<Prepared> prepare();

    /**
     * Writes these states, and returns those that need no further try: taken, or refused for good.
     */
    List<NameState> write(Collection<NameState> states);

    /** Deletes names that are gone, and returns those that are deleted. */
    List<NameState> delete(Collection<NameState> states);

    /** Lets suggestions come from the prepared index, and drops those of older forms. */
    void answer();
}
