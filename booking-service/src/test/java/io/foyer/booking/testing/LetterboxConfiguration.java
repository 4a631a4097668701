package io.foyer.booking.testing;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

@TestConfiguration(proxyBeanMethods = false)
class LetterboxConfiguration {

    @Bean(destroyMethod = "goDown")
    Letterbox letterbox() {
        return new Letterbox();
    }

    @Bean
    DynamicPropertyRegistrar mailServer(Letterbox letterbox) {
        return properties -> properties.add("spring.mail.port", letterbox::port);
    }
}
