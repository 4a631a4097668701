package io.foyer.event.performer;

import io.foyer.common.id.IdSource;
import io.foyer.common.security.Caller;
import io.foyer.event.change.CatalogueChange.PerformerChanged;
import io.foyer.event.change.CatalogueChanges;
import io.foyer.event.editing.Edit;
import io.foyer.event.editing.Editor;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters, changes, removes and finds performers. */
@Service
public class PerformerCatalogue {

    private final Performers performers;
    private final IdSource ids;
    private final CatalogueChanges changes;

    PerformerCatalogue(Performers performers, IdSource ids, CatalogueChanges changes) {
        this.performers = performers;
        this.ids = ids;
        this.changes = changes;
    }

    @Transactional
    public Performer enter(Caller owner, PerformerDetails details) {
        return performers.save(new Performer(ids.next(), owner.accountId(), details));
    }

    @Transactional
    public Edit<Performer> change(Editor editor, UUID id, UnaryOperator<PerformerDetails> change) {
        return owned(editor, id)
                .then(
                        performer -> {
                            performer.change(change.apply(performer.details()));
                            changes.announce(new PerformerChanged(id));
                            return new Edit.Done<>(performer);
                        });
    }

    /** Removes a performer whom no event names; the foreign key refuses what this overlooks. */
    @Transactional
    public Edit<UUID> remove(Editor editor, UUID id) {
        return owned(editor, id)
                .then(
                        performer -> {
                            if (performers.performs(id)) {
                                return new Edit.Refused<>("An event names this performer.");
                            }
                            performers.delete(performer);
                            changes.announce(new PerformerChanged(id));
                            return new Edit.Done<>(id);
                        });
    }

    /** Whether every one of them is known. */
    public boolean allKnown(Set<UUID> performerIds) {
        return performers.countByIdIn(performerIds) == performerIds.size();
    }

    private Edit<Performer> owned(Editor editor, UUID id) {
        return performers
                .findById(id)
                .map(found -> editor.admit(found, found.ownerId(), found.version()))
                .orElseGet(Edit.Missing::new);
    }
}
