package io.foyer.common.id;

import com.fasterxml.uuid.Generators;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Time and ids as beans, so that a test can replace both. */
@AutoConfiguration
class IdAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    IdSource idSource() {
        return Generators.timeBasedEpochRandomGenerator()::generate;
    }

    @Bean
    @ConditionalOnMissingBean
    InstantSource instantSource() {
        return InstantSource.system();
    }
}
