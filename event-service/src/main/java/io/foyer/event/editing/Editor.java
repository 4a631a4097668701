package io.foyer.event.editing;

import io.foyer.common.security.Caller;
import io.foyer.common.security.Role;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody who wants to change something.
 *
 * @param caller who it is
 * @param revision the revision they saw, from {@code If-Match}; absent when they do not care
 */
public record Editor(Caller caller, Optional<Revision> revision) {

    public static Editor of(Caller caller) {
        return new Editor(caller, Optional.empty());
    }

    /** Whether this is the owner, or an admin. */
    public boolean owns(UUID ownerId) {
        return isOwner(caller, ownerId);
    }

    /** Whether they saw this version, or do not care. */
    public boolean saw(long version) {
        return revision.map(seen -> seen.matches(version)).orElse(true);
    }

    public static boolean isOwner(Caller caller, UUID ownerId) {
        return caller.accountId().equals(ownerId) || caller.is(Role.ADMIN);
    }

    /** The thing itself when the editor may change it in the version they saw. */
    public <T> Edit<T> admit(T thing, UUID ownerId, long version) {
        if (!owns(ownerId)) {
            return new Edit.Missing<>();
        }
        return saw(version) ? new Edit.Done<>(thing) : new Edit.Stale<>();
    }
}
