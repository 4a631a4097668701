package io.foyer.platform.demo;

import java.util.List;

/**
 * An account to try the platform with. The passwords are public, so these accounts belong on a
 * machine of one's own only.
 *
 * @param role what the account may do
 */
public record DemoLogin(String role, String email, String password) {

    private static final String PASSWORD = "foyer-demo-curtain-call";

    /** Buys tickets. */
    public static DemoLogin customer() {
        return new DemoLogin("CUSTOMER", "customer@foyer.example", PASSWORD);
    }

    /** Owns all demo events. */
    public static DemoLogin organizer() {
        return new DemoLogin("ORGANIZER", "organizer@foyer.example", PASSWORD);
    }

    /**
     * May do everything. Nobody can sign up as an admin: account-service makes this account at its
     * start from {@code FOYER_ADMIN_EMAIL} and {@code FOYER_ADMIN_PASSWORD}.
     */
    public static DemoLogin admin() {
        return new DemoLogin("ADMIN", "admin@foyer.example", PASSWORD);
    }

    /** All of them. */
    public static List<DemoLogin> all() {
        return List.of(customer(), organizer(), admin());
    }
}
