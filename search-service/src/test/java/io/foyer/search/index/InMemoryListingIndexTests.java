package io.foyer.search.index;

import java.util.UUID;

class InMemoryListingIndexTests extends ListingIndexContract {

    private final InMemoryListingIndex index = new InMemoryListingIndex();

    @Override
    ListingIndex index() {
        return index;
    }

    @Override
    void refreshed() {}

    @Override
    void forgetDeletions() {
        index.forgetDeletions();
    }

    @Override
    void blockWrites(boolean blocked) {
        index.block(blocked);
    }

    @Override
    void beBusyOnceFor(UUID showtimeId) {
        index.beBusyOnceFor(showtimeId);
    }
}
