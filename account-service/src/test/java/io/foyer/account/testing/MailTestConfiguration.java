package io.foyer.account.testing;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** A mail server for the service to hand its mails to. */
@TestConfiguration(proxyBeanMethods = false)
class MailTestConfiguration {

    @Bean(destroyMethod = "goDown")
    Inbox inbox() {
        var inbox = new Inbox();
        inbox.comeUp();
        return inbox;
    }

    @Bean
    DynamicPropertyRegistrar mailServer(Inbox inbox) {
        return properties -> properties.add("spring.mail.port", inbox::port);
    }
}
