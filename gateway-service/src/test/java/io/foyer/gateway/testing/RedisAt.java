package io.foyer.gateway.testing;

import java.net.URI;

/** In place of the Redis that all tests share. */
public record RedisAt(URI url) {}
