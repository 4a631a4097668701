package io.foyer.search.names;

/**
 * One spelling of a name. Everything of that kind that is spelt so is suggested once.
 *
 * @param name as it is shown
 */
record NameKey(NameKind kind, String name) {}
