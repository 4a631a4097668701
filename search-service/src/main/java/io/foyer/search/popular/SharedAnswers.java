package io.foyer.search.popular;

import io.foyer.common.cache.GuardedRedis;
import io.foyer.common.cache.LuaScript;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.redisson.api.RScript.ReturnType;
import org.springframework.stereotype.Component;

/**
 * The answers in Redis that all instances share, in slices. A slice is a hash of answers with two
 * indexes beside it, by end and by last use, and a bitmap of what was asked in this window and the
 * one before; its keys share a tag and so a cluster's slot. Whatever is typed, it stays within a
 * bound.
 */
@Component
class SharedAnswers {

    private static final LuaScript FIND = script("find-answer.lua", ReturnType.LIST);
    private static final LuaScript KEEP = script("keep-answer.lua", ReturnType.LONG);
    private static final LuaScript LEAVE = script("leave-loading.lua", ReturnType.LONG);

    private static final String EVEN_IF_AWAITED = "0";
    private static final String UNLESS_AWAITED = "1";

    private final GuardedRedis redis;
    private final PopularProperties limits;
    private final InstantSource time;

    SharedAnswers(GuardedRedis redis, PopularProperties limits, InstantSource time) {
        this.redis = redis;
        this.limits = limits;
        this.time = time;
    }

    /** What looking for an answer finds. */
    sealed interface Found {

        record Answer(byte[] bytes) implements Found {}

        /**
         * There is none, and the caller is the one to ask for all.
         *
         * @param again whether it was asked before, in this window or the last
         */
        record Yours(boolean again) implements Found {}

        /** There is none, and another instance asks. */
        record Loading() implements Found {}

        /** Redis does not answer. */
        record Unknown() implements Found {}
    }

    Found find(Question question, String token) {
        var slice = new Slice(question, time.millis() / limits.window().toMillis());
        var arguments = new ArrayList<Object>();
        arguments.add(question.name());
        arguments.add(token);
        arguments.add(limits.lease().toMillis());
        arguments.add(2 * limits.window().toMillis());
        for (var place : question.places()) {
            arguments.add(place);
        }
        return redis.<List<byte[]>>run(FIND, slice.whole(), arguments.toArray())
                .map(SharedAnswers::found)
                .orElseGet(Found.Unknown::new);
    }

    private static Found found(List<byte[]> answer) {
        return switch (LuaScript.text(answer.getFirst())) {
            case "FOUND" -> new Found.Answer(answer.get(1));
            case "AGAIN" -> new Found.Yours(true);
            case "FIRST" -> new Found.Yours(false);
            case "LOADING" -> new Found.Loading();
            default -> throw new IllegalStateException("An answer of another script");
        };
    }

    /**
     * Keeps an answer and ends the asking.
     *
     * @return how many others had to go for it; absent when it was not kept
     */
    OptionalLong keep(Question question, String token, byte[] answer, Duration life) {
        var gone =
                redis.<Long>run(
                        KEEP,
                        new Slice(question, 0).withoutWindows(),
                        question.name(),
                        token,
                        answer,
                        life.toMillis(),
                        limits.entriesOfSlice(),
                        limits.longestLifetime().toMillis());
        return gone.filter(evicted -> evicted >= 0)
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    /** Ends the asking, unless somebody waits for what comes of it; tells whether somebody does. */
    boolean isAwaited(Question question, String token) {
        return leave(question, token, UNLESS_AWAITED) == 1;
    }

    /** Ends the asking with nothing to keep; whoever waits asks next. */
    void giveUp(Question question, String token) {
        leave(question, token, EVEN_IF_AWAITED);
    }

    private long leave(Question question, String token, String how) {
        return redis.<Long>run(LEAVE, List.of(new Slice(question, 0).loading()), token, how)
                .orElse(0L);
    }

    private static LuaScript script(String name, ReturnType answer) {
        return LuaScript.of(SharedAnswers.class, name, answer);
    }

    /** The names of a slice's keys; the braces keep them together in a cluster. */
    private record Slice(Question question, long window) {

        List<Object> whole() {
            return List.of(
                    name("answers"),
                    name("ends"),
                    name("used"),
                    name("asked:" + window),
                    name("asked:" + (window - 1)),
                    loading());
        }

        List<Object> withoutWindows() {
            return List.of(name("answers"), name("ends"), name("used"), loading());
        }

        String loading() {
            return name("loading:" + question.name());
        }

        private String name(String part) {
            return "popular:{search-%d}:%s".formatted(question.slice(), part);
        }
    }
}
