package io.foyer.account.session;

import io.foyer.common.paging.PageOf;
import io.foyer.common.paging.PageQuery;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where somebody is logged in. */
@Service
public class OwnSessions {

    private final SessionTable sessions;
    private final SessionEnds ends;
    private final InstantSource clock;

    OwnSessions(SessionTable sessions, SessionEnds ends, InstantSource clock) {
        this.sessions = sessions;
        this.ends = ends;
        this.clock = clock;
    }

    /** The account's sessions that go on, the one used last first. */
    @Transactional(readOnly = true)
    public PageOf<SessionSummary> of(UUID accountId, PageQuery query) {
        var now = clock.instant();
        return PageOf.of(
                sessions.liveOf(accountId, now, query.size(), query.offset()),
                query,
                sessions.countLiveOf(accountId, now));
    }

    /** All of the account's sessions that are kept, ended or not, the newest first. */
    @Transactional(readOnly = true)
    public List<SessionSummary> held(UUID accountId) {
        return sessions.heldOf(accountId);
    }

    /** Ends one of them; false when the account has no such session that goes on. */
    public boolean end(UUID accountId, UUID sessionId) {
        return ends.end(accountId, sessionId);
    }
}
