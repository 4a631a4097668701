package io.foyer.booking.testing;

import io.foyer.platform.payment.PaymentSandbox;
import io.foyer.platform.payment.SandboxConfig;
import io.foyer.testing.identity.TestIdentity;
import java.net.URI;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

@TestConfiguration(proxyBeanMethods = false)
class CheckoutTestConfiguration {

    @Bean
    PaymentSandbox paymentSandbox() {
        return PaymentSandbox.start(SandboxConfig.local(0));
    }

    @Bean(destroyMethod = "stop")
    KeyServer admissionKeys(TestIdentity identity) {
        return KeyServer.start(identity.jwks());
    }

    @Bean
    DynamicPropertyRegistrar provider(PaymentSandbox sandbox, KeyServer admissionKeys) {
        return properties -> {
            properties.add("foyer.stripe.api-base", sandbox::url);
            properties.add("foyer.admission.jwks-uri", admissionKeys::url);
        };
    }

    @Bean
    ApplicationListener<WebServerInitializedEvent> webhooksComeHere(PaymentSandbox sandbox) {
        return started -> {
            // The management port opens too, under a name of its own.
            if (started.getApplicationContext().getServerNamespace() == null) {
                var port = started.getWebServer().getPort();
                sandbox.webhooks()
                        .deliverTo(
                                URI.create("http://127.0.0.1:" + port + "/api/v1/webhooks/stripe"));
            }
        };
    }

    @Bean
    Rows rows(JdbcClient jdbc) {
        return new Rows(jdbc);
    }

    @Bean
    Shop shop(
            MockMvcTester http,
            TestIdentity identity,
            EventServiceFake eventService,
            JsonMapper json) {
        return new Shop(http, identity, eventService, json);
    }
}
