package io.foyer.gateway.edge;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/** What browsers are told about an answer, by what kind of answer it is. */
enum ResponseHeaders {

    /** An answer of the API: nothing in it is to be run, shown in a frame or guessed at. */
    API("default-src 'none'; frame-ancestors 'none'"),

    /** The API's documentation: its own scripts, and the styles it writes into its elements. */
    DOCUMENTATION(
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
                    + " img-src 'self' data:; font-src 'self' data:; connect-src 'self';"
                    + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'"),

    /** The web client: its own scripts and styles only; pictures of events may be anywhere. */
    PAGE(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:"
                + " https:; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri"
                + " 'none'; form-action 'self'; frame-ancestors 'none'"),

    /** The same where cards are typed into Stripe's own fields: its script, its frames, its API. */
    PAGE_WITH_STRIPE(
            "default-src 'none'; script-src 'self' https://js.stripe.com; style-src 'self'; img-src"
                + " 'self' data: blob: https:; connect-src 'self' https://api.stripe.com; frame-src"
                + " https://js.stripe.com https://hooks.stripe.com; worker-src 'self'; manifest-src"
                + " 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");

    private static final String YEAR = "max-age=31536000; includeSubDomains";

    private final String contentSecurityPolicy;

    ResponseHeaders(String contentSecurityPolicy) {
        this.contentSecurityPolicy = contentSecurityPolicy;
    }

    /** Whatever is not read is a command to the API, however its address is spelt. */
    static ResponseHeaders of(HttpMethod method, String path, boolean byStripe) {
        if (path.startsWith("/api/") || path.startsWith("/.well-known/") || isCommand(method)) {
            return API;
        }
        if (path.startsWith("/docs")
                || path.startsWith("/swagger-ui")
                || path.startsWith("/webjars/")) {
            return DOCUMENTATION;
        }
        return byStripe ? PAGE_WITH_STRIPE : PAGE;
    }

    /** Whether the answers of a path speak of one person, and so may be kept nowhere. */
    static boolean isPersonal(HttpMethod method, String path) {
        return isCommand(method)
                || path.startsWith("/api/v1/accounts")
                || path.startsWith("/api/v1/auth")
                || path.startsWith("/api/v1/door-staff")
                || path.startsWith("/api/v1/erasures")
                || path.startsWith("/api/v1/bookings")
                || path.startsWith("/api/v1/users")
                || path.startsWith("/api/v1/tickets");
    }

    private static boolean isCommand(HttpMethod method) {
        return !method.equals(HttpMethod.GET) && !method.equals(HttpMethod.HEAD);
    }

    void write(HttpHeaders headers, boolean personal, boolean secure) {
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Content-Security-Policy", contentSecurityPolicy);
        headers.remove(HttpHeaders.SERVER);
        if (personal) {
            headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        if (secure) {
            headers.set("Strict-Transport-Security", YEAR);
        }
    }
}
