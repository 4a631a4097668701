package io.foyer.account.mail;

import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Lays letters out, as text and as HTML; the only place that writes markup. */
@Component
class LetterLayout {

    private static final String PAGE =
            """
            <!DOCTYPE html>
            <html lang="en">
            <head><meta charset="UTF-8"><title>%s</title></head>
            <body style="font-family: sans-serif; line-height: 1.5; max-width: 36em">
            %s
            </body>
            </html>
            """;

    private final String publicUrl;

    LetterLayout(OutgoingMailProperties settings) {
        publicUrl = settings.publicUrl();
    }

    String text(Letter letter) {
        return letter.parts().stream()
                .map(
                        part ->
                                switch (part) {
                                    case Letter.Part.Paragraph(var text) -> text;
                                    case Letter.Part.Link(var label, var path) ->
                                            label + ":\n" + publicUrl + path;
                                })
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    String html(Letter letter) {
        var body = letter.parts().stream().map(this::markup).collect(Collectors.joining("\n"));
        return PAGE.formatted(HtmlUtils.htmlEscape(letter.subject()), body);
    }

    private String markup(Letter.Part part) {
        return switch (part) {
            case Letter.Part.Paragraph(var text) ->
                    "<p>%s</p>".formatted(HtmlUtils.htmlEscape(text));
            case Letter.Part.Link(var label, var path) ->
                    "<p><a href=\"%s\">%s</a></p>"
                            .formatted(
                                    HtmlUtils.htmlEscape(publicUrl + path),
                                    HtmlUtils.htmlEscape(label));
        };
    }
}
