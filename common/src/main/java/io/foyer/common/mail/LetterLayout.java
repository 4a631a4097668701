package io.foyer.common.mail;

import io.foyer.common.mail.Letter.Part;
import java.util.stream.Collectors;

/** Lays letters out, as text and as HTML. */
class LetterLayout {

    private final String publicUrl;
    private final LetterMarkup markup;

    LetterLayout(OutgoingMailProperties settings) {
        publicUrl = settings.publicUrl();
        markup = new LetterMarkup(publicUrl);
    }

    MailContent lay(Posting posting) {
        var letter = posting.letter();
        return new MailContent(letter.subject(), text(letter), html(letter), posting.attachments());
    }

    String text(Letter letter) {
        return letter.parts().stream()
                .map(this::text)
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    String html(Letter letter) {
        return markup.page(letter);
    }

    private String text(Part part) {
        return switch (part) {
            case Part.Paragraph(var text) -> text;
            case Part.Link(var label, var path) -> label + ":\n" + publicUrl + path;
            case Part.Table(var rows) ->
                    rows.stream()
                            .map(row -> row.label() + ": " + row.value())
                            .collect(Collectors.joining("\n"));
        };
    }
}
