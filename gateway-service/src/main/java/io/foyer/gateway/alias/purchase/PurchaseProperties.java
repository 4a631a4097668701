package io.foyer.gateway.alias.purchase;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of the spellings of buying.
 *
 * @param rememberedShowtimes most showtimes remembered by their numbers; each takes about 200 bytes
 */
@ConfigurationProperties("foyer.purchase")
record PurchaseProperties(@DefaultValue("10000") int rememberedShowtimes) {}
