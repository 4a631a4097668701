package io.foyer.account.account.web;

import io.foyer.account.account.AccountAdministration;
import io.foyer.account.account.AccountFilter;
import io.foyer.account.account.AccountSearch;
import io.foyer.account.account.AdministrationOutcome;
import io.foyer.account.client.Actor;
import io.foyer.common.paging.PageOf;
import io.foyer.common.paging.PageQuery;
import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import io.foyer.common.security.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    private static final int MAX_PREFIX = 254;

    private final AccountSearch search;
    private final AccountAdministration administration;

    AdministrationController(AccountSearch search, AccountAdministration administration) {
        this.search = search;
        this.administration = administration;
    }

    /** Everybody who matches all that is given; the oldest account first. */
    @GetMapping
    PageOf<AdministeredAccount> find(
            @RequestParam(required = false) @Nullable String email,
            @RequestParam(required = false) @Nullable Role role,
            @RequestParam(required = false) @Nullable @Size(min = 1, max = MAX_PREFIX)
                    String prefix,
            @Valid PageQuery page) {
        return search.find(new AccountFilter(email, role, prefix), page)
                .map(AdministeredAccount::of);
    }

    @PatchMapping("/{accountId}")
    AdministeredAccount change(
            @PathVariable UUID accountId,
            @Valid @RequestBody AdministrationRequest request,
            Actor actor) {
        return switch (administration.change(accountId, request.change(), actor)) {
            case AdministrationOutcome.Changed(var profile) -> AdministeredAccount.of(profile);
            case AdministrationOutcome.NoSuchAccount() -> throw Problem.notFound();
            case AdministrationOutcome.LastAdmin() ->
                    throw new Problem(
                            ProblemType.STATE_CONFLICT, "There would be no enabled admin left.");
        };
    }
}
