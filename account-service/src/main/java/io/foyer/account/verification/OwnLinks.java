package io.foyer.account.verification;

import io.foyer.account.account.Profile;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The links that somebody was sent, but for their secrets. */
@Service
public class OwnLinks {

    private final Links links;

    OwnLinks(Links links) {
        this.links = links;
    }

    /**
     * A link as the person it was sent to may see it.
     *
     * @param usedAt absent while it was not used
     */
    public record SentLink(
            String purpose,
            String email,
            Instant issuedAt,
            Instant expiresAt,
            @Nullable Instant usedAt) {}

    /** The latest of each purpose. */
    public List<SentLink> of(UUID accountId) {
        return links.sentTo(accountId);
    }

    /** Every address that this service has written to on the person's behalf. */
    public Set<String> addressesOf(Profile profile) {
        var all = new TreeSet<>(links.addressesOf(profile.id()));
        all.add(profile.email().value());
        return all;
    }
}
