package io.foyer.account.verification.web;

import io.foyer.account.verification.ChangeOutcome;
import io.foyer.account.verification.EmailChange;
import io.foyer.account.verification.EmailVerification;
import io.foyer.account.verification.PasswordChange;
import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import io.foyer.common.security.Caller;
import io.foyer.common.security.TokenClaims;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What somebody who is logged in does about their address and their password. */
@RestController
@RequestMapping("/api/v1/accounts/me")
class OwnCredentialsController {

    private final EmailVerification verification;
    private final PasswordChange passwords;
    private final EmailChange emails;

    OwnCredentialsController(
            EmailVerification verification, PasswordChange passwords, EmailChange emails) {
        this.verification = verification;
        this.passwords = passwords;
        this.emails = emails;
    }

    record PasswordRequest(@NotNull String currentPassword, @NotNull String newPassword) {

        @Override
        public String toString() {
            return "PasswordRequest[hidden]";
        }
    }

    record EmailRequest(@NotNull String email, @NotNull String password) {

        @Override
        public String toString() {
            return "EmailRequest[hidden]";
        }
    }

    @PostMapping("/email-verification")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void sendLinkAgain(Caller caller) {
        switch (verification.again(caller.accountId())) {
            case EmailVerification.Outcome.Sent() -> {}
            case EmailVerification.Outcome.TooSoon(var wait) -> throw Refusals.tooOften(wait);
            case EmailVerification.Outcome.AlreadyVerified() ->
                    throw new Problem(
                            ProblemType.STATE_CONFLICT, "This e-mail address is verified already.");
            case EmailVerification.Outcome.NoAccount() -> throw Problem.notFound();
        }
    }

    @PutMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(
            Caller caller,
            @AuthenticationPrincipal Jwt token,
            @Valid @RequestBody PasswordRequest request) {
        var outcome =
                passwords.change(
                        caller.accountId(),
                        sessionOf(token),
                        request.currentPassword(),
                        request.newPassword());
        refuse(outcome, "currentPassword");
    }

    @PutMapping("/email")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void changeEmail(Caller caller, @Valid @RequestBody EmailRequest request) {
        var outcome =
                emails.ask(caller.accountId(), Refusals.email(request.email()), request.password());
        refuse(outcome, "password");
    }

    private static void refuse(ChangeOutcome outcome, String passwordField) {
        switch (outcome) {
            case ChangeOutcome.Accepted() -> {}
            case ChangeOutcome.WrongPassword() ->
                    throw Refusals.invalid(passwordField, "is not your password");
            case ChangeOutcome.NewPasswordRefused(var flaw) ->
                    throw Refusals.invalid("newPassword", flaw.message());
            case ChangeOutcome.TooOften(var wait) -> throw Refusals.tooOften(wait);
            case ChangeOutcome.Busy() -> throw Refusals.busy();
            case ChangeOutcome.NoAccount() -> throw Problem.notFound();
        }
    }

    private static @Nullable UUID sessionOf(Jwt token) {
        var session = token.getClaimAsString(TokenClaims.SESSION);
        return session == null ? null : UUID.fromString(session);
    }
}
