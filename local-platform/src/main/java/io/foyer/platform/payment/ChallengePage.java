package io.foyer.platform.payment;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Plays the bank's 3-D Secure page: {@code GET} shows two buttons, {@code POST .../complete} and
 * {@code POST .../fail} press them. Pressed in a browser it leads back to the return URL; otherwise
 * it answers with the PaymentIntent.
 */
final class ChallengePage {

    private static final String PAGE =
            """
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>Test bank: confirm the payment</title>
            <style>
              body { font: 16px/1.5 system-ui, sans-serif; margin: 3rem auto; max-width: 26rem; padding: 0 1rem }
              button { font: inherit; padding: .6rem 1rem; margin-right: .5rem }
            </style>
            <h1>Test bank</h1>
            <p>A payment of <strong>%s</strong> asks for your confirmation. This is the payment
            sandbox: nothing is charged.</p>
            <form method="post">
              <button formaction="/_sandbox/challenges/%s/complete">Complete</button>
              <button formaction="/_sandbox/challenges/%s/fail">Fail</button>
            </form>
            </html>
            """;

    private final Books books;
    private final PaymentIntents intents;
    private final IntentView view;

    ChallengePage(Books books, PaymentIntents intents, IntentView view) {
        this.books = books;
        this.intents = intents;
        this.view = view;
    }

    void show(HttpExchange exchange, String id) throws IOException {
        Intent intent = books.change(() -> intents.find(id));
        String price = intent.amount() + " " + intent.currency() + " (minor units)";
        Http.send(
                exchange,
                200,
                "text/html; charset=utf-8",
                PAGE.formatted(price, intent.id(), intent.id()));
    }

    void press(HttpExchange exchange, String id, boolean passed) throws IOException {
        @Nullable String back = books.change(() -> returnUrl(intents.find(id)));
        Intent after = decide(id, passed);
        String accepts =
                Optional.ofNullable(exchange.getRequestHeaders().getFirst("Accept")).orElse("");
        if (back == null || !accepts.contains("text/html")) {
            Http.send(exchange, books.change(() -> Answer.ok(view.plain(after))));
            return;
        }
        exchange.getResponseHeaders().set("Location", back + outcome(back, after));
        exchange.sendResponseHeaders(303, -1);
    }

    /** Passes or fails the challenge of a PaymentIntent. */
    Intent decide(String id, boolean passed) {
        return books.change(() -> intents.challenged(intents.find(id), passed));
    }

    private static @Nullable String returnUrl(Intent intent) {
        return intent.state() instanceof IntentState.RequiresAction(_, String url) ? url : null;
    }

    private static String outcome(String url, Intent intent) {
        boolean failed = intent.state() instanceof IntentState.RequiresPaymentMethod;
        return (url.contains("?") ? "&" : "?")
                + "payment_intent="
                + intent.id()
                + "&payment_intent_client_secret="
                + intent.clientSecret()
                + "&redirect_status="
                + (failed ? "failed" : "succeeded");
    }
}
