package io.foyer.common.messaging;

import io.foyer.common.id.IdSource;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.redisson.api.RedissonClient;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sending for services with a database, receiving for services with {@link MessageListener}s.
 *
 * <p>A service that sends has {@code classpath:db/common} among its Flyway locations; one that has
 * a database and sends nothing says {@code foyer.messaging.sends: false}.
 */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
            "org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration",
            "io.foyer.common.redis.RedisAutoConfiguration"
        })
@EnableConfigurationProperties(MessagingProperties.class)
class MessagingAutoConfiguration {

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({JdbcClient.class, PlatformTransactionManager.class})
    @ConditionalOnBean({JdbcClient.class, RedissonClient.class})
    @ConditionalOnProperty(name = "foyer.messaging.sends", matchIfMissing = true)
    static class Sending {

        @Bean
        OutboxRelay outboxRelay(
                JdbcClient jdbc,
                PlatformTransactionManager transactions,
                RedissonClient redis,
                MessagingProperties limits,
                MeterRegistry metrics) {
            return new OutboxRelay(
                    jdbc, new TransactionTemplate(transactions), redis, limits, metrics);
        }

        @Bean
        Outbox outbox(JdbcClient jdbc, JsonMapper json, IdSource ids, OutboxRelay relay) {
            return new Outbox(jdbc, json, ids, relay);
        }

        @Bean
        ConsumedMessages consumedMessages(JdbcClient jdbc) {
            return new ConsumedMessages(jdbc);
        }

        @Bean
        MessageUpkeep messageUpkeep(
                ConsumedMessages consumed,
                JdbcClient jdbc,
                RedissonClient redis,
                MessagingProperties limits,
                MeterRegistry metrics) {
            return new MessageUpkeep(
                    consumed, new StreamAges(jdbc, redis, limits), limits, metrics);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBean(RedissonClient.class)
    static class Receiving {

        @Bean
        StreamConsumers streamConsumers(
                ObjectProvider<MessageListener> listeners,
                RedissonClient redis,
                MessagingProperties limits,
                MeterRegistry metrics) {
            return new StreamConsumers(
                    listeners.stream()
                            .map(listener -> new StreamConsumer(redis, listener, limits, metrics))
                            .toList());
        }
    }

    /** Starts and stops the consumers with the application. */
    record StreamConsumers(List<StreamConsumer> consumers) implements SmartLifecycle {

        @Override
        public void start() {
            consumers.forEach(StreamConsumer::start);
        }

        @Override
        public void stop() {
            consumers.forEach(StreamConsumer::stop);
        }

        @Override
        public boolean isRunning() {
            return consumers.stream().anyMatch(StreamConsumer::isRunning);
        }
    }
}
