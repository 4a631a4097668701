package io.foyer.common.security;

import org.springframework.http.HttpMethod;

/**
 * Which of a service's routes need no token, or need a role. Everything it does not name needs a
 * token. The first rule that matches decides.
 */
@FunctionalInterface
public interface RouteRules {

    void apply(Routes routes);

    /**
     * The rules as they are collected, the same for servlet and reactive services. What holds for
     * GET holds for HEAD, which the same methods answer: the length of an answer tells much of it.
     */
    interface Routes {

        /** Open to everybody; a token that is sent is verified all the same. */
        Routes open(String... patterns);

        Routes open(HttpMethod method, String... patterns);

        /** Only for accounts with one of these roles; others get 403. */
        Routes only(HttpMethod method, String pattern, Role... roles);
    }
}
