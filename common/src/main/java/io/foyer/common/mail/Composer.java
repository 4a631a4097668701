package io.foyer.common.mail;

import io.foyer.common.mail.MailQueue.TakenMail;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has the contents of a mail: as they were laid down, or by having them written now. */
class Composer {

    /** What came of it. */
    sealed interface Composed {

        record Ready(MailContent content) implements Composed {}

        /** Its writer has nothing to say any more. */
        record Pointless() implements Composed {}

        record Failed(String why) implements Composed {}
    }

    private static final Logger log = LoggerFactory.getLogger(Composer.class);

    private final Map<String, LetterWriter> writers;
    private final LetterLayout layout;

    Composer(List<LetterWriter> writers, LetterLayout layout) {
        this.writers =
                writers.stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        LetterWriter::kind, Function.identity()));
        this.layout = layout;
    }

    Composed compose(TakenMail mail) {
        return mail.order()
                .map(order -> write(mail, order))
                .orElseGet(() -> new Composed.Ready(mail.content()));
    }

    private Composed write(TakenMail mail, LetterOrder order) {
        var writer = Optional.ofNullable(writers.get(order.kind()));
        if (writer.isEmpty()) {
            // An older instance beside a newer one: that one will know.
            return new Composed.Failed("nobody writes " + order.kind());
        }
        try {
            return writer.get()
                    .write(order.about(), order.facts())
                    .<Composed>map(posting -> new Composed.Ready(layout.lay(posting)))
                    .orElseGet(Composed.Pointless::new);
        } catch (RuntimeException failure) {
            log.warn("Mail {} ({}) cannot be written now", mail.id(), order.kind(), failure);
            return new Composed.Failed(failure.getClass().getSimpleName());
        }
    }
}
