package io.foyer.platform.demo;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Brings the demo accounts in, as people come: they log in, sign up when they can't, and confirm
 * their address by the link they were mailed.
 */
final class Visitors {

    private static final int OK = 200;
    private static final int UNKNOWN = 401;
    private static final Duration MAIL_LIMIT = Duration.ofSeconds(15);
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);
    private static final Pattern LINK = Pattern.compile("/account/verify#token=([A-Za-z0-9_-]+)");

    private final FoyerApi api;
    private final Mailbox mailbox;

    Visitors(FoyerApi api, Mailbox mailbox) {
        this.api = api;
        this.mailbox = mailbox;
    }

    /** Acts in the account's name from now on; returns its id. */
    String arrive(DemoLogin login, String name) {
        api.authenticate(
                logIn(login)
                        .orElseGet(
                                () -> {
                                    signUp(login, name);
                                    return logIn(login).orElseThrow(() -> refused(login, "log in"));
                                }));
        JsonNode account = api.get("/accounts/me");
        if (!account.path("emailVerified").asBoolean(false)) {
            confirmAddress(login);
        }
        return account.required("id").asString();
    }

    private Optional<String> logIn(DemoLogin login) {
        FoyerApi.Answer answer =
                api.call(
                        "POST",
                        "/auth/login",
                        Map.of("email", login.email(), "password", login.password()));
        return switch (answer.status()) {
            case OK -> Optional.of(answer.body().required("accessToken").asString());
            case UNKNOWN -> Optional.empty();
            default -> throw refused(login, "log in");
        };
    }

    /** The answer is the same for an address that has an account; logging in shows which it was. */
    private void signUp(DemoLogin login, String name) {
        api.post(
                "/accounts",
                Map.of(
                        "email", login.email(),
                        "password", login.password(),
                        "name", name,
                        "role", login.role()));
    }

    /** Asks for another link when the first is gone, as it is after a restart. */
    private void confirmAddress(DemoLogin login) {
        String token =
                awaitLink(login)
                        .or(
                                () -> {
                                    api.post("/accounts/me/email-verification", Map.of());
                                    return awaitLink(login);
                                })
                        .orElseThrow(() -> refused(login, "confirm the address"));
        api.post("/auth/email-verification", Map.of("token", token));
    }

    private Optional<String> awaitLink(DemoLogin login) {
        long looks = MAIL_LIMIT.dividedBy(LOOK_EVERY);
        Optional<String> link = lastLink(login);
        for (long look = 1; look < looks && link.isEmpty(); look++) {
            FoyerApi.pause(LOOK_EVERY);
            link = lastLink(login);
        }
        return link;
    }

    private Optional<String> lastLink(DemoLogin login) {
        return mailbox.textsTo(login.email()).stream()
                .flatMap(text -> LINK.matcher(text).results())
                .map((MatchResult found) -> found.group(1))
                .reduce((earlier, later) -> later);
    }

    private static DemoFailure refused(DemoLogin login, String what) {
        return new DemoFailure("%s could not %s.".formatted(login.email(), what));
    }
}
