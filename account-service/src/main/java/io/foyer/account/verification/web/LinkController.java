package io.foyer.account.verification.web;

import io.foyer.account.verification.AddressConfirmation;
import io.foyer.account.verification.PasswordReset;
import io.foyer.account.verification.PasswordResetConfirmation;
import io.foyer.account.verification.PasswordResetConfirmation.Outcome;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What somebody who is not logged in does with a mailed link, or to get one. */
@RestController
@RequestMapping("/api/v1/auth")
class LinkController {

    private final AddressConfirmation addresses;
    private final PasswordReset resets;
    private final PasswordResetConfirmation confirmation;

    LinkController(
            AddressConfirmation addresses,
            PasswordReset resets,
            PasswordResetConfirmation confirmation) {
        this.addresses = addresses;
        this.resets = resets;
        this.confirmation = confirmation;
    }

    record TokenRequest(@NotNull String token) {

        @Override
        public String toString() {
            return "TokenRequest[hidden]";
        }
    }

    record ForgottenRequest(@NotNull String email) {}

    record NewPasswordRequest(@NotNull String token, @NotNull String password) {

        @Override
        public String toString() {
            return "NewPasswordRequest[hidden]";
        }
    }

    @PostMapping("/email-verification")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void verify(@Valid @RequestBody TokenRequest request) {
        if (!addresses.confirm(Refusals.secret(request.token()))) {
            throw Refusals.linkNotValid();
        }
    }

    /** The same answer for every address, known or not. */
    @PostMapping("/password-reset")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void forgotten(@Valid @RequestBody ForgottenRequest request) {
        resets.ask(Refusals.email(request.email()));
    }

    @PostMapping("/password-reset/confirmation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reset(@Valid @RequestBody NewPasswordRequest request) {
        switch (confirmation.confirm(Refusals.secret(request.token()), request.password())) {
            case Outcome.Changed() -> {}
            case Outcome.LinkNotValid() -> throw Refusals.linkNotValid();
            case Outcome.PasswordRefused(var flaw) ->
                    throw Refusals.invalid("password", flaw.message());
            case Outcome.Busy() -> throw Refusals.busy();
        }
    }
}
