package io.foyer.booking.hold;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a Lua script asks of Redis, by the version of Redis that could do it first. */
final class ScriptCommands {

    /** Each command that scripts may use, and each option that came later than its command. */
    private static final Map<String, String> SINCE =
            Map.ofEntries(
                    Map.entry("BITFIELD", "3.2"),
                    Map.entry("DEL", "1.0"),
                    Map.entry("EXISTS", "1.0"),
                    Map.entry("GET", "1.0"),
                    Map.entry("GETRANGE", "2.4"),
                    Map.entry("HDEL", "2.4"), // of several fields
                    Map.entry("HMGET", "2.0"),
                    Map.entry("HSET", "4.0"), // of several fields
                    Map.entry("INCR", "1.0"),
                    Map.entry("MGET", "1.0"),
                    Map.entry("PEXPIRE", "2.6"),
                    Map.entry("PEXPIREAT", "2.6"),
                    Map.entry("PTTL", "2.8"),
                    Map.entry("PUBLISH", "2.0"),
                    Map.entry("SET", "1.0"),
                    Map.entry("TIME", "5.0"), // before writing
                    Map.entry("XADD", "5.0"),
                    Map.entry("XREVRANGE", "5.0"),
                    Map.entry("ZADD", "2.4"), // of several members
                    Map.entry("ZRANGEBYSCORE", "1.0"),
                    Map.entry("ZREM", "2.4"), // of several members
                    Map.entry("ZREMRANGEBYSCORE", "1.2"),
                    Map.entry("ZREVRANGE", "1.2"),
                    Map.entry("ZSCORE", "1.2"),
                    Map.entry("COUNT", "5.0"),
                    Map.entry("LIMIT", "1.0"),
                    Map.entry("MAXLEN", "5.0"),
                    Map.entry("PXAT", "6.2"),
                    Map.entry("WITHSCORES", "1.0"));

    private static final Pattern CALL = Pattern.compile("\\bcall\\(([^)]*)");
    private static final Pattern WORD = Pattern.compile("'([A-Z]{2,})'");

    private ScriptCommands() {}

    /** What the script uses that is not known to be in Redis 6.2. */
    static List<String> unknownTo62(String lua) {
        return used(lua).filter(word -> !isKnown(word)).distinct().toList();
    }

    /** Commands that the script makes up while it runs, so that nobody can tell what they are. */
    static List<String> madeUp(String lua) {
        return CALL.matcher(lua)
                .results()
                .map(call -> call.group(1))
                .filter(arguments -> !arguments.startsWith("'"))
                .toList();
    }

    static Stream<String> used(String lua) {
        return WORD.matcher(withoutComments(lua)).results().map(word -> word.group(1));
    }

    private static boolean isKnown(String word) {
        return SINCE.containsKey(word) && SINCE.get(word).compareTo("6.2") <= 0;
    }

    private static String withoutComments(String lua) {
        return lua.lines()
                .map(line -> line.replaceFirst("--.*", ""))
                .reduce("", (all, line) -> all + line + "\n");
    }
}
