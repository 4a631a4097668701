package io.foyer.common.mail;

import io.foyer.common.id.IdSource;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Mail for a service that brings {@code spring-boot-starter-mail}, says from whom its mail is, and
 * has the table {@code mail} of RATIONALE.md.
 */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
            "org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration"
        })
@ConditionalOnClass({JdbcClient.class, PlatformTransactionManager.class, JavaMailSender.class})
@ConditionalOnBean({JdbcClient.class, PlatformTransactionManager.class, JavaMailSender.class})
@ConditionalOnProperty("foyer.mail.from")
@EnableConfigurationProperties(OutgoingMailProperties.class)
class MailAutoConfiguration {

    @Bean
    MailQueue mailQueue(JdbcClient jdbc) {
        return new MailQueue(jdbc);
    }

    @Bean
    LetterLayout letterLayout(OutgoingMailProperties settings) {
        return new LetterLayout(settings);
    }

    @Bean
    Mails mails(MailQueue queue, LetterLayout layout, IdSource ids, InstantSource clock) {
        return new Mails(queue, layout, ids, clock);
    }

    @Bean
    OutgoingMails outgoingMails(
            MailQueue queue,
            OutgoingMailProperties limits,
            InstantSource clock,
            MeterRegistry metrics) {
        return new OutgoingMails(queue, limits, clock, new MailMeters(metrics, queue));
    }

    @Bean
    Dispatch mailDispatch(
            OutgoingMails mails,
            ObjectProvider<LetterWriter> writers,
            LetterLayout layout,
            JavaMailSender smtp,
            OutgoingMailProperties settings) {
        return new Dispatch(
                mails,
                new Composer(writers.stream().toList(), layout),
                new Postman(smtp, settings));
    }

    @Bean
    DispatchLoops mailDispatchLoops(
            Dispatch dispatch, OutgoingMailProperties settings, MeterRegistry metrics) {
        return new DispatchLoops(dispatch, settings, metrics);
    }

    @Bean
    MailCleanup mailCleanup(
            MailQueue queue,
            OutgoingMailProperties limits,
            InstantSource clock,
            MeterRegistry metrics) {
        return new MailCleanup(queue, limits, clock, metrics);
    }
}
