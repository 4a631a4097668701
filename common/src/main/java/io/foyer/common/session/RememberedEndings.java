package io.foyer.common.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is remembered of ended sessions, bounded. Read by every request, written by one thread.
 *
 * <p>They are ended in about the order in which their tokens expire, so whatever expires or is too
 * many is found at the front of a queue.
 */
final class RememberedEndings implements EndedSessions {

    private final Map<String, Instant> untilBySession = new ConcurrentHashMap<>();
    private final Deque<String> oldestFirst = new ArrayDeque<>();
    private final Duration keptBeyond;
    private final int most;

    RememberedEndings(Duration keptBeyond, int most) {
        this.keptBeyond = keptBeyond;
        this.most = most;
    }

    @Override
    public boolean contains(String sessionId) {
        return untilBySession.containsKey(sessionId);
    }

    int size() {
        return untilBySession.size();
    }

    void remember(SessionsEnded ended, Instant now) {
        var until = ended.until().plus(keptBeyond);
        if (until.isAfter(now)) {
            ended.sessionIds().forEach(id -> remember(id.toString(), until));
        }
    }

    void forgetExpired(Instant now) {
        while (!oldestFirst.isEmpty() && !isNeeded(oldestFirst.getFirst(), now)) {
            untilBySession.remove(oldestFirst.removeFirst());
        }
    }

    private void remember(String sessionId, Instant until) {
        if (untilBySession.put(sessionId, until) == null) {
            oldestFirst.addLast(sessionId);
        }
        if (oldestFirst.size() > most) {
            untilBySession.remove(oldestFirst.removeFirst());
        }
    }

    private boolean isNeeded(String sessionId, Instant now) {
        var until = untilBySession.get(sessionId);
        return until != null && until.isAfter(now);
    }
}
