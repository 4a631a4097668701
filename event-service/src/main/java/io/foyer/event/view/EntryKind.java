package io.foyer.event.view;

/** What {@code CatalogueEntryChanged} can be about. */
enum EntryKind {
    EVENT,
    VENUE,
    PERFORMER,
    SHOWTIME
}
