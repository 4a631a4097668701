package io.foyer.event.testing;

import io.foyer.event.EventServiceApplication;
import io.foyer.testing.identity.TestIdentity;
import io.foyer.testing.store.Stores;
import io.foyer.testing.time.MovableClock;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.support.TestPropertySourceUtils;

/**
 * A test of the whole service on a real Postgres and Redis. All such tests share one application,
 * so each makes its own rows.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = {EventServiceApplication.class, CatalogueTest.Doubles.class, Api.class})
@AutoConfigureMockMvc
@ContextConfiguration(initializers = CatalogueTest.RealStores.class)
public @interface CatalogueTest {

    /** Points the application to stores of its own. */
    final class RealStores
            implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var database = Stores.freshDatabase("event");
            TestPropertySourceUtils.addInlinedPropertiesToEnvironment(
                    context,
                    "spring.datasource.url=" + database.url(),
                    "spring.datasource.username=" + database.user(),
                    "spring.datasource.password=" + database.password(),
                    "foyer.redis.url=" + Stores.freshRedis(),
                    "foyer.listing.look-every=100ms");
        }
    }

    /** Time and identity that tests decide. */
    @TestConfiguration(proxyBeanMethods = false)
    class Doubles {

        @Bean
        MovableClock clock() {
            return MovableClock.atPresent();
        }

        @Bean
        TestIdentity identity() {
            return TestIdentity.shared();
        }

        @Bean
        JwtDecoder accessTokenDecoder(TestIdentity identity) {
            return identity.jwtDecoder();
        }
    }
}
