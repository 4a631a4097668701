package io.foyer.event.programme;

/** What kind of event it is; what search calls its type. */
public enum EventCategory {
    CONCERT,
    FESTIVAL,
    THEATRE,
    MUSICAL,
    OPERA,
    DANCE,
    COMEDY,
    SPORT,
    FAMILY,
    FILM,
    EXHIBITION,
    CONFERENCE,
    OTHER
}
