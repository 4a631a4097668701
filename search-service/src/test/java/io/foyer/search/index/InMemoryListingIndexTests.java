package io.foyer.search.index;

class InMemoryListingIndexTests extends ListingIndexContract {

    @Override
    ListingIndex index() {
        return new InMemoryListingIndex();
    }
}
