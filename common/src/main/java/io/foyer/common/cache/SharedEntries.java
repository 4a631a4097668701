package io.foyer.common.cache;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.redisson.api.RScript.ReturnType;

/**
 * The copies in Redis that all instances share. Beside an entry stands its generation, a random
 * word that every change replaces: what was loaded under another one is too late to be kept.
 */
class SharedEntries {

    /** Longer than any loading takes; an entry that is not there needs no generation for ever. */
    private static final Duration GENERATION_LIFE = Duration.ofHours(1);

    private static final LuaScript FIND = script("find.lua", ReturnType.LIST);
    private static final LuaScript KEEP = script("keep.lua", ReturnType.LONG);
    private static final LuaScript DROP = script("drop.lua", ReturnType.LONG);

    private static final byte[] NOTHING = new byte[0];

    private final GuardedRedis redis;
    private final CacheProperties limits;

    SharedEntries(GuardedRedis redis, CacheProperties limits) {
        this.redis = redis;
        this.limits = limits;
    }

    /** What looking for an entry finds. */
    sealed interface Found {

        record Entry(byte[] bytes) implements Found {}

        /** It is missing, and the caller is the one to load it. */
        record Yours(byte[] generation) implements Found {}

        /** It is missing, and somebody else loads it. */
        record Loading() implements Found {}

        /** Redis does not answer. */
        record Unknown() implements Found {}
    }

    Found find(String key, String token) {
        var answer =
                redis.<List<byte[]>>run(
                        FIND,
                        keys(key),
                        UUID.randomUUID(),
                        GENERATION_LIFE.toMillis(),
                        token,
                        limits.lease().toMillis());
        return answer.map(SharedEntries::found).orElseGet(Found.Unknown::new);
    }

    private static Found found(List<byte[]> answer) {
        return switch (LuaScript.text(answer.getFirst())) {
            case "FOUND" -> new Found.Entry(answer.get(1));
            case "YOURS" -> new Found.Yours(answer.get(1));
            case "LOADING" -> new Found.Loading();
            default -> throw new IllegalStateException("An answer of another script");
        };
    }

    /**
     * Keeps what was loaded and ends the loading.
     *
     * @return false when it has changed meanwhile, and so was not kept
     */
    boolean keep(String key, byte[] generation, String token, byte[] entry, Duration life) {
        return redis.<Long>run(KEEP, keys(key), generation, token, entry, life.toMillis())
                .filter(kept -> kept == 1)
                .isPresent();
    }

    /** Ends a loading that gave nothing to keep. */
    void giveUp(String key, byte[] generation, String token) {
        keep(key, generation, token, NOTHING, Duration.ZERO);
    }

    /**
     * Drops the entry and whatever is being loaded of it.
     *
     * @param generation names the change: told again, it drops nothing
     * @return false when Redis did not answer
     */
    boolean drop(String key, UUID generation) {
        return redis.<Long>run(DROP, keys(key), generation, GENERATION_LIFE.toMillis()).isPresent();
    }

    /** The braces keep the keys of one entry together in a cluster. */
    private static List<Object> keys(String key) {
        var name = "cache:{" + key + "}";
        return List.of(name, name + ":generation", name + ":loading");
    }

    private static LuaScript script(String name, ReturnType answer) {
        return LuaScript.of(SharedEntries.class, name, answer);
    }
}
