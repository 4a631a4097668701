package io.foyer.common.cache;

/** How a kind of value is written into Redis and read from there. */
public interface Form<V> {

    byte[] write(V value);

    /**
     * Reads.
     *
     * @throws RuntimeException when another version of this service wrote it in another form
     */
    V read(byte[] bytes);
}
