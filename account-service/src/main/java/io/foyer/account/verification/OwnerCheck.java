package io.foyer.account.verification;

import io.foyer.account.account.Profile;
import io.foyer.account.account.Profiles;
import io.foyer.account.credential.PasswordProof;
import io.foyer.account.credential.PasswordProofs;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Lets a change through once the present password was given. */
@Component
class OwnerCheck {

    private final Profiles profiles;
    private final PasswordProofs proofs;

    OwnerCheck(Profiles profiles, PasswordProofs proofs) {
        this.profiles = profiles;
        this.proofs = proofs;
    }

    /** Call outside of transactions: it hashes. */
    ChangeOutcome then(UUID accountId, String password, Function<Profile, ChangeOutcome> change) {
        return profiles.find(accountId)
                .map(owner -> then(owner, password, change))
                .orElseGet(ChangeOutcome.NoAccount::new);
    }

    private ChangeOutcome then(
            Profile owner, String password, Function<Profile, ChangeOutcome> change) {
        return switch (proofs.ask(owner.id(), password)) {
            case PasswordProof.Given() -> change.apply(owner);
            case PasswordProof.Wrong() -> new ChangeOutcome.WrongPassword();
            case PasswordProof.Busy() -> new ChangeOutcome.Busy();
            case PasswordProof.TooOften(var wait) -> new ChangeOutcome.TooOften(wait);
        };
    }
}
