package io.foyer.testing.store;

/**
 * An empty database of a real Postgres, and the role that owns it.
 *
 * @param url its JDBC address
 */
public record Database(String url, String user, String password) {}
