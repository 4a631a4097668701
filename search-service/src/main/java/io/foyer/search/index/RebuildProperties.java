package io.foyer.search.index;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The limits of building an index beside the one in use.
 *
 * @param page listings filled in at a time
 * @param pause between two pages, so that changes and searches come through
 * @param poll how often an instance looks for a rebuild that nobody works on
 * @param lease how long an instance may be silent before another goes on with its rebuild
 * @param overlap how much earlier than the clock says a change may have been dated, as the
 *     transaction that made it was still open
 * @param refusals most listings the next index may refuse before the rebuild is given up
 * @param keep how long the index before is kept to go back to
 * @param cleaning how often indices that nobody needs any more are looked for
 */
@ConfigurationProperties("foyer.search.rebuild")
public record RebuildProperties(
        @DefaultValue("1000") int page,
        @DefaultValue("50ms") Duration pause,
        @DefaultValue("1s") Duration poll,
        @DefaultValue("30s") Duration lease,
        @DefaultValue("5m") Duration overlap,
        @DefaultValue("100") int refusals,
        @DefaultValue("24h") Duration keep,
        @DefaultValue("1m") Duration cleaning) {}
