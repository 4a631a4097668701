package io.foyer.platform.launcher;

import io.foyer.platform.demo.DemoLogin;
import io.foyer.platform.payment.ApiKeys;
import io.foyer.platform.payment.WebhookTarget;
import io.foyer.platform.store.PostgresStore;
import java.util.HashMap;
import java.util.Map;

/** The environment variables of docs/architecture.md, for one platform's services. */
final class ServiceEnvironment {

    private static final String HOST = "127.0.0.1";

    private final PlatformSettings settings;
    private final PlatformPorts ports;

    ServiceEnvironment(PlatformSettings settings) {
        this.settings = settings;
        ports = settings.ports();
    }

    Map<String, String> of(Service service) {
        Map<String, String> variables = new HashMap<>(shared());
        variables.put("FOYER_PORT", String.valueOf(ports.of(service).api()));
        variables.put("FOYER_MANAGEMENT_PORT", String.valueOf(ports.of(service).management()));
        if (!service.database().isEmpty()) {
            variables.put("FOYER_DB_URL", database(service.database()));
            variables.put("FOYER_DB_USER", service.role());
            variables.put("FOYER_DB_PASSWORD", PostgresStore.PASSWORD);
        }
        if (service == Service.ACCOUNT) {
            variables.put("FOYER_ADMIN_EMAIL", DemoLogin.admin().email());
            variables.put("FOYER_ADMIN_PASSWORD", DemoLogin.admin().password());
        }
        variables.putAll(settings.environment());
        return variables;
    }

    private Map<String, String> shared() {
        Map<String, String> variables = new HashMap<>();
        variables.put("FOYER_BIND", HOST);
        variables.put("FOYER_REDIS_URL", "redis://%s:%d/0".formatted(HOST, ports.redis()));
        variables.put("FOYER_ELASTICSEARCH_URL", http(ports.elasticsearch()));
        variables.put("FOYER_LISTING_DB_URL", database(Service.EVENT.database()));
        variables.put("FOYER_LISTING_DB_USER", Service.SEARCH.role());
        variables.put("FOYER_LISTING_DB_PASSWORD", PostgresStore.PASSWORD);
        String address = "http://localhost:" + ports.of(Service.GATEWAY).api();
        variables.put("FOYER_ISSUER", address);
        variables.put("FOYER_PUBLIC_URL", address);
        variables.put("FOYER_STRIPE_RETURN_URL", address + "/checkout/return");
        variables.put("FOYER_JWKS_URI", keysOf(Service.ACCOUNT));
        variables.put("FOYER_QUEUE_JWKS_URI", keysOf(Service.QUEUE));
        variables.put("FOYER_STRIPE_API_BASE", http(ports.paymentSandbox()));
        variables.put("FOYER_STRIPE_SECRET_KEY", ApiKeys.local().secret());
        variables.put("FOYER_STRIPE_PUBLISHABLE_KEY", ApiKeys.local().publishable());
        variables.put(
                "FOYER_STRIPE_WEBHOOK_SECRETS", String.join(",", WebhookTarget.local().secrets()));
        variables.put("FOYER_SMTP_HOST", HOST);
        variables.put("FOYER_SMTP_PORT", String.valueOf(ports.smtp()));
        for (Service each : Service.values()) {
            variables.put("FOYER_%s_URL".formatted(each.name()), url(each));
        }
        return variables;
    }

    private String keysOf(Service service) {
        return url(service) + "/.well-known/jwks.json";
    }

    private String url(Service service) {
        return http(ports.of(service).api());
    }

    private String database(String name) {
        return "jdbc:postgresql://%s:%d/%s".formatted(HOST, ports.postgres(), name);
    }

    private static String http(int port) {
        return "http://%s:%d".formatted(HOST, port);
    }
}
