package io.foyer.common.mail;

import io.foyer.common.mail.Letter.Part;
import io.foyer.common.mail.Letter.Row;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/**
 * Letters as HTML; the only place that writes markup. Tables and styles at the element, since that
 * is what mail programs understand; nothing is loaded from anywhere.
 */
class LetterMarkup {

    private static final String PAGE =
            """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="UTF-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light">
            <title>%1$s</title>
            </head>
            <body style="margin: 0; padding: 0; background: #f3efe8">
            <table role="presentation" width="100%%" cellpadding="0" cellspacing="0" style="background: #f3efe8">
            <tr><td align="center" style="padding: 24px 12px">
            <table role="presentation" width="100%%" cellpadding="0" cellspacing="0" style="max-width: 600px; \
            background: #ffffff; border-radius: 6px; border-top: 4px solid #7a1f2b; text-align: left; \
            font-family: Helvetica, Arial, sans-serif; font-size: 16px; line-height: 1.5; color: #2a2522">
            <tr><td style="padding: 20px 32px 0; font-size: 14px; font-weight: bold; letter-spacing: 3px; color: #7a1f2b">FOYER</td></tr>
            <tr><td style="padding: 8px 32px 24px; overflow-wrap: break-word">
            <h1 style="margin: 8px 0 16px; font-size: 24px; line-height: 1.25">%1$s</h1>
            %2$s
            </td></tr>
            </table>
            <p style="max-width: 600px; margin: 16px auto 0; font-family: Helvetica, Arial, sans-serif; font-size: 12px; color: #766e66">\
            This mail was written by Foyer by itself; answers to it are not read.</p>
            </td></tr>
            </table>
            </body>
            </html>
            """;

    private static final String PARAGRAPH = "<p style=\"margin: 0 0 16px\">%s</p>";

    private static final String BUTTON =
            """
            <p style="margin: 8px 0 24px"><a style="display: inline-block; padding: 12px 24px; border-radius: 4px; \
            background: #7a1f2b; color: #ffffff; font-weight: bold; text-decoration: none" href="%s">%s</a></p>\
            """;

    private static final String TABLE =
            """
            <table width="100%%" cellpadding="0" cellspacing="0" style="margin: 0 0 20px; border-collapse: collapse; \
            border-top: 1px solid #e4ddd3">
            %s
            </table>\
            """;

    private static final String ROW =
            """
            <tr style="border-bottom: 1px solid #e4ddd3%1$s"><td style="padding: 8px 16px 8px 0; vertical-align: top; %2$s">%3$s</td>\
            <td style="padding: 8px 0; vertical-align: top; overflow-wrap: anywhere%4$s">%5$s</td></tr>\
            """;

    private final String publicUrl;

    LetterMarkup(String publicUrl) {
        this.publicUrl = publicUrl;
    }

    String page(Letter letter) {
        var body = letter.parts().stream().map(this::of).collect(Collectors.joining("\n"));
        return PAGE.formatted(escaped(letter.subject()), body);
    }

    private String of(Part part) {
        return switch (part) {
            case Part.Paragraph(var text) -> PARAGRAPH.formatted(escaped(text));
            case Part.Link(var label, var path) ->
                    BUTTON.formatted(escaped(publicUrl + path), escaped(label));
            case Part.Table(var rows) ->
                    TABLE.formatted(
                            rows.stream()
                                    .map(row -> line(row, rows.getLast().strong()))
                                    .collect(Collectors.joining("\n")));
        };
    }

    /**
     * @param sum whether the table comes to something, so that its values stand below each other
     */
    private static String line(Row row, boolean sum) {
        return ROW.formatted(
                row.strong() ? "; font-weight: bold" : "",
                sum ? "" : "width: 22%; color: #5c554e",
                escaped(row.label()),
                sum ? "; text-align: right" : "",
                escaped(row.value()));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
