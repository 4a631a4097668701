package io.foyer.search.names;

/** What bears a name. */
enum NameKind {
    EVENT,
    PERFORMER,
    VENUE,
    CITY
}
