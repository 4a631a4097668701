package io.foyer.account.account;

import io.foyer.common.paging.PageOf;
import io.foyer.common.paging.PageQuery;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds accounts for admins, each filter by an index of its own. */
@Service
public class AccountSearch {

    private final JdbcClient jdbc;
    private final Accounts accounts;

    AccountSearch(JdbcClient jdbc, Accounts accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    /** Ordered by id, which never changes and grows with time: a page shows the same rows again. */
    @Transactional(readOnly = true)
    public PageOf<Profile> find(AccountFilter filter, PageQuery page) {
        var parameters = new HashMap<String, Object>();
        var condition = conditionOf(filter, parameters);
        var total =
                jdbc.sql("SELECT count(*) FROM account a WHERE " + condition)
                        .params(parameters)
                        .query(Long.class)
                        .single();
        return PageOf.of(profiles(condition, parameters, page), page, total);
    }

    private List<Profile> profiles(
            String condition, Map<String, Object> parameters, PageQuery page) {
        var ids =
                jdbc.sql(
                                "SELECT a.id FROM account a WHERE %s ORDER BY a.id LIMIT :size OFFSET :offset"
                                        .formatted(condition))
                        .params(parameters)
                        .param("size", page.size())
                        .param("offset", page.offset())
                        .query(UUID.class)
                        .list();
        // Sorted as Postgres sorts them; UUID.compareTo is signed.
        return accounts.findByIdIn(ids).stream()
                .map(Account::profile)
                .sorted(Comparator.comparingInt(profile -> ids.indexOf(profile.id())))
                .toList();
    }

    /** Only fixed text gets into the statement; what the admin typed are parameters. */
    private static String conditionOf(AccountFilter filter, Map<String, Object> parameters) {
        var conditions = new ArrayList<>(List.of("true"));
        if (filter.email() != null) {
            conditions.add("a.email = :email");
            var address = EmailAddress.parse(filter.email()).map(EmailAddress::value);
            parameters.put("email", address.orElse("")); // which no account has
        }
        if (filter.role() != null) {
            conditions.add("a.id IN (SELECT account_id FROM account_role WHERE role = :role)");
            parameters.put("role", filter.role().name());
        }
        if (filter.prefix() != null) {
            conditions.add("(a.email LIKE lower(:prefix) OR lower(a.name) LIKE lower(:prefix))");
            parameters.put("prefix", literally(filter.prefix().strip()) + "%");
        }
        return String.join(" AND ", conditions);
    }

    private static String literally(String text) {
        return text.replaceAll("[\\\\%_]", "\\\\$0");
    }
}
