package io.foyer.account.account.web;

import io.foyer.account.account.AccountAdministration;
import io.foyer.account.account.EmailAddress;
import io.foyer.account.account.Profiles;
import io.foyer.common.paging.PageOf;
import io.foyer.common.paging.PageQuery;
import io.foyer.common.problem.Problem;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Other people's accounts; for admins only, see {@link AccountRoutes}. */
@RestController
@RequestMapping("/api/v1/accounts")
class AdministrationController {

    private final Profiles profiles;
    private final AccountAdministration administration;

    AdministrationController(Profiles profiles, AccountAdministration administration) {
        this.profiles = profiles;
        this.administration = administration;
    }

    /** A list of one account or none: an e-mail address is the only way to find one. */
    @GetMapping
    PageOf<AdministeredAccount> find(@RequestParam String email) {
        var found =
                EmailAddress.parse(email)
                        .flatMap(profiles::findByEmail)
                        .map(AdministeredAccount::of)
                        .stream()
                        .toList();
        return PageOf.of(found, new PageQuery(null, null), found.size());
    }

    @PatchMapping("/{accountId}")
    AdministeredAccount change(
            @PathVariable UUID accountId, @Valid @RequestBody AdministrationRequest request) {
        return administration
                .change(accountId, request.change())
                .map(AdministeredAccount::of)
                .orElseThrow(Problem::notFound);
    }
}
