package io.foyer.booking.testing;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Gives the service a Postgres that the test may do anything to. */
@TestConfiguration(proxyBeanMethods = false)
public class OwnPostgresConfiguration {

    @Bean
    OwnPostgres ownPostgres() {
        return new OwnPostgres();
    }
}
