package io.foyer.event.venue;

import io.foyer.common.id.IdSource;
import io.foyer.common.security.Caller;
import io.foyer.event.change.CatalogueChange.VenueChanged;
import io.foyer.event.change.CatalogueChanges;
import io.foyer.event.editing.Edit;
import io.foyer.event.editing.Editor;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters, changes and finds venues. */
@Service
public class VenueCatalogue {

    private final Venues venues;
    private final IdSource ids;
    private final CatalogueChanges changes;

    VenueCatalogue(Venues venues, IdSource ids, CatalogueChanges changes) {
        this.venues = venues;
        this.ids = ids;
        this.changes = changes;
    }

    @Transactional
    public Venue enter(Caller owner, VenueDetails details) {
        var venue = venues.save(new Venue(ids.next(), owner.accountId(), details));
        changes.announce(new VenueChanged(venue.id())); // It is on the map from now on.
        return venue;
    }

    @Transactional
    public Edit<Venue> change(Editor editor, UUID id, UnaryOperator<VenueDetails> change) {
        return owned(editor, id)
                .then(
                        venue -> {
                            venue.change(change.apply(venue.details()));
                            changes.announce(new VenueChanged(id));
                            return new Edit.Done<>(venue);
                        });
    }

    public Optional<Venue> find(UUID id) {
        return venues.findById(id);
    }

    /** The venue, if the editor may change it. */
    public Edit<Venue> owned(Editor editor, UUID id) {
        return venues.findById(id)
                .map(venue -> editor.admit(venue, venue.ownerId(), venue.version()))
                .orElseGet(Edit.Missing::new);
    }
}
