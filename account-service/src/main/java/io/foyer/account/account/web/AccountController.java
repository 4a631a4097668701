package io.foyer.account.account.web;

import io.foyer.account.account.EmailAddress;
import io.foyer.account.account.Profile;
import io.foyer.account.account.Profiles;
import io.foyer.account.account.SignUp;
import io.foyer.account.account.SignUpOutcome;
import io.foyer.account.client.ClientAddress;
import io.foyer.account.limit.SignUpAttempts;
import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import io.foyer.common.security.Caller;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Signing up, and one's own account. */
@RestController
@RequestMapping("/api/v1/accounts")
class AccountController {

    private static final Duration BUSY_RETRY = Duration.ofSeconds(2);

    private final SignUpAttempts attempts;
    private final SignUp signUp;
    private final Profiles profiles;

    AccountController(SignUpAttempts attempts, SignUp signUp, Profiles profiles) {
        this.attempts = attempts;
        this.signUp = signUp;
        this.profiles = profiles;
    }

    @PostMapping
    ResponseEntity<AccountView> signUp(
            @Valid @RequestBody SignUpRequest request, ClientAddress from) {
        attempts.refusal(from).ifPresent(AccountController::refuse);
        var email =
                EmailAddress.parse(request.email())
                        .orElseThrow(() -> invalid("email", "must be an e-mail address"));
        return switch (signUp.register(request.wish(email))) {
            case SignUpOutcome.SignedUp(var profile) -> created(profile);
            case SignUpOutcome.AddressKnown(var lookalike) -> created(lookalike);
            case SignUpOutcome.PasswordRefused(var flaw) ->
                    throw invalid("password", flaw.message());
            case SignUpOutcome.Busy() ->
                    throw new Problem(ProblemType.OVERLOADED).retryAfter(BUSY_RETRY);
        };
    }

    @GetMapping("/me")
    AccountView me(Caller caller) {
        return profiles.find(caller.accountId())
                .map(AccountView::of)
                .orElseThrow(Problem::notFound);
    }

    @PatchMapping("/me")
    AccountView change(Caller caller, @Valid @RequestBody ProfileRequest request) {
        return profiles.change(caller.accountId(), request.change())
                .map(AccountView::of)
                .orElseThrow(Problem::notFound);
    }

    private static ResponseEntity<AccountView> created(Profile profile) {
        return ResponseEntity.created(URI.create("/api/v1/accounts/me"))
                .body(AccountView.of(profile));
    }

    private static void refuse(Duration wait) {
        throw new Problem(ProblemType.TOO_MANY_REQUESTS).retryAfter(wait);
    }

    private static Problem invalid(String field, String message) {
        return new Problem(ProblemType.VALIDATION_FAILED, "Some fields are not valid.")
                .with("errors", List.of(Map.of("field", field, "message", message)));
    }
}
