package io.foyer.common.audit;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An audit trail for each service with a database, {@code classpath:db/common} among its Flyway
 * locations. One with nothing to prove says {@code foyer.audit.enabled: false}.
 */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration"
        })
@ConditionalOnClass({JdbcClient.class, PlatformTransactionManager.class})
@ConditionalOnBean({JdbcClient.class, PlatformTransactionManager.class})
@ConditionalOnProperty(name = "foyer.audit.enabled", matchIfMissing = true)
@EnableConfigurationProperties(AuditProperties.class)
class AuditAutoConfiguration {

    @Bean
    AuditEntries auditEntries(JdbcClient jdbc) {
        return new AuditEntries(jdbc);
    }

    @Bean
    @ConditionalOnMissingBean
    AuditTrail auditTrail(
            AuditEntries entries,
            PlatformTransactionManager transactions,
            InstantSource clock,
            ObjectProvider<Tracer> tracer) {
        return new ChainedAuditTrail(entries, new TransactionTemplate(transactions), clock, tracer);
    }

    @Bean
    AuditChain auditChain(AuditEntries entries, AuditProperties limits) {
        return new AuditChain(entries, limits.batch());
    }

    @Bean
    AuditWatch auditWatch(AuditChain chain, AuditProperties limits, MeterRegistry metrics) {
        return new AuditWatch(chain, limits.examineEvery(), metrics);
    }
}
