package io.foyer.common.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.foyer.common.id.IdSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

class MailWiringTests {

    private final ApplicationContextRunner service =
            new ApplicationContextRunner()
                    .withConfiguration(AutoConfigurations.of(MailAutoConfiguration.class))
                    .withPropertyValues("foyer.mail.senders=0")
                    .withUserConfiguration(Stores.class);

    @Test
    void aServiceThatSaysFromWhomItsMailIsHasMails() {
        service.withUserConfiguration(Smtp.class)
                .withPropertyValues("foyer.mail.from=foyer@example.com")
                .run(
                        context -> {
                            assertThat(context).hasSingleBean(Mails.class);
                            assertThatExceptionOfType(IllegalTransactionStateException.class)
                                    .isThrownBy(
                                            () ->
                                                    context.getBean(Mails.class)
                                                            .send("a@b.c", Letter.about("x")));
                        });
    }

    @Test
    void aServiceThatDoesNotHasNone() {
        service.withUserConfiguration(Smtp.class)
                .run(context -> assertThat(context).doesNotHaveBean(Mails.class));
        service.withPropertyValues("foyer.mail.from=foyer@example.com")
                .run(context -> assertThat(context).doesNotHaveBean(Mails.class));
    }

    @Configuration(proxyBeanMethods = false)
    static class Smtp {

        @Bean
        JavaMailSender smtp() {
            return new JavaMailSenderImpl();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement
    static class Stores {

        @Bean
        DataSource source() {
            return new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/nowhere");
        }

        @Bean
        PlatformTransactionManager transactions(DataSource source) {
            return new JdbcTransactionManager(source);
        }

        @Bean
        JdbcClient jdbc(DataSource source) {
            return JdbcClient.create(source);
        }

        @Bean
        IdSource ids() {
            return UUID::randomUUID;
        }

        @Bean
        InstantSource clock() {
            return InstantSource.system();
        }

        @Bean
        MeterRegistry metrics() {
            return new SimpleMeterRegistry();
        }
    }
}
