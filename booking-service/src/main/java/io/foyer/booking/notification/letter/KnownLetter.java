package io.foyer.booking.notification.letter;

import io.foyer.common.mail.LetterWriter;
import io.foyer.common.mail.Posting;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import tools.jackson.databind.json.JsonMapper;

/** Writes letters of one kind, from the facts that were laid down when it was ordered. */
record KnownLetter(
        LetterKind wanted, BiFunction<UUID, LetterFacts, Optional<Posting>> draft, JsonMapper json)
        implements LetterWriter {

    @Override
    public String kind() {
        return wanted.name();
    }

    @Override
    public Optional<Posting> write(UUID about, String facts) {
        return draft.apply(about, json.readValue(facts, LetterFacts.class));
    }
}
