package io.foyer.event.view;

import java.util.UUID;

/** Message: what was kept of an entry for readers is out of date. */
record CatalogueEntryChanged(EntryKind kind, UUID id) {}
