package io.foyer.search.index;

/**
 * The index of listings as everybody else knows it: the one in use, and while the next one is built
 * that one too. Every method throws {@link IndexUnavailable} when the index cannot be reached.
 */
interface ListingIndex extends ListingDocuments {

    /**
     * Makes sure that there is an index in use, and that a newer one is under way when this one has
     * an older form than the code that runs.
     *
     * @return whether it had to be created and so is empty
     */
    boolean prepare();
}
