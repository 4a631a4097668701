package io.foyer.booking.checkout;

import io.foyer.booking.BookingServiceApplication;
import io.foyer.booking.payment.Workers;
import io.foyer.booking.testing.Rows;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** Another instance of the service: everything of its own but the stores and the provider. */
final class Twin implements AutoCloseable {

    private static final String[] SHARED = {
        "spring.datasource.url",
        "spring.datasource.username",
        "spring.datasource.password",
        "foyer.redis.url",
        "foyer.redis.connect-timeout",
        "foyer.redis.command-timeout",
        "foyer.hold.answer-within",
        "foyer.inventory.event-url",
        "foyer.admission.jwks-uri",
        "foyer.stripe.api-base",
        "foyer.jobs.enabled",
        "foyer.mail.senders",
        "foyer.hold.repair-interval",
        "foyer.payment.reconcile-after",
        "foyer.payment.reconcile-batch",
        "foyer.payment.op-backoff",
        "foyer.payment.op-batch",
        "foyer.payment.webhook-batch",
        "foyer.stripe.methods",
        "foyer.stripe.read-timeout",
        "foyer.stripe.network-retries",
        "foyer.stripe.breaker-calls"
    };

    private final ConfigurableApplicationContext context;

    private Twin(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static Twin of(ConfigurableApplicationContext first) {
        Map<String, Object> shared = new LinkedHashMap<>();
        for (var name : SHARED) {
            shared.put(
                    name, Objects.requireNonNull(first.getEnvironment().getProperty(name), name));
        }
        shared.put("server.port", 0);
        shared.put("management.server.port", -1);
        shared.put("spring.jmx.enabled", false);
        var arguments =
                shared.entrySet().stream()
                        .map(each -> "--" + each.getKey() + "=" + each.getValue())
                        .toArray(String[]::new);
        return new Twin(
                new SpringApplicationBuilder(BookingServiceApplication.class)
                        .initializers(
                                (GenericApplicationContext twin) -> {
                                    twin.getBeanFactory()
                                            .registerSingleton("noTests", new WithoutTests());
                                    twin.registerBean(Rows.class);
                                    twin.registerBean(Workers.class);
                                })
                        .run(arguments));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    int port() {
        return Integer.parseInt(
                Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port")));
    }

    @Override
    public void close() {
        context.close();
    }

    /** What lies beside the tests is not found, as in a real instance. */
    private static final class WithoutTests extends TypeExcludeFilter {

        @Override
        public boolean match(MetadataReader reader, MetadataReaderFactory readers) {
            return String.valueOf(reader.getResource()).contains("test-classes");
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof WithoutTests;
        }

        @Override
        public int hashCode() {
            return WithoutTests.class.hashCode();
        }
    }
}
