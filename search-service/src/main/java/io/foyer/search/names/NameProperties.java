package io.foyer.search.names;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How names are kept.
 *
 * @param interval longest pause between two rounds; a change wakes them earlier
 * @param gathering shortest pause, in which changes come together
 * @param marks most marks taken in one round
 * @param rush more new marks a second than this are a mass of listings that is being copied:
 *     counting waits for its end, at most for {@code patience}
 * @param batch most names counted again in one round without a mark
 * @param bulk most names written in one request
 * @param many from how many shows to come on a name is counted at most once in {@code patience}
 * @param patience how long the count of such a name may lag behind
 * @param recount how often a name is counted again when nothing marks it
 * @param remembered how long a name without shows stays known, so that a late write cannot bring it
 *     back
 * @param refreshInterval how long a written name may stay unfindable
 */
@ConfigurationProperties("foyer.search.names")
record NameProperties(
        @DefaultValue("1s") Duration interval,
        @DefaultValue("100ms") Duration gathering,
        @DefaultValue("2000") int marks,
        @DefaultValue("2000") int rush,
        @DefaultValue("500") int batch,
        @DefaultValue("2000") int bulk,
        @DefaultValue("200") int many,
        @DefaultValue("1m") Duration patience,
        @DefaultValue("1d") Duration recount,
        @DefaultValue("1d") Duration remembered,
        @DefaultValue("500ms") Duration refreshInterval) {}
