package io.foyer.common.privacy;

import io.foyer.common.audit.AuditTrail;
import io.foyer.common.messaging.ConsumedMessages;
import io.foyer.common.messaging.MessageListener;
import io.foyer.common.messaging.Outbox;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Export and erasure for a service that has a {@link PersonalData} bean. */
@AutoConfiguration(afterName = "io.foyer.common.messaging.MessagingAutoConfiguration")
@ConditionalOnBean(PersonalData.class)
class PrivacyAutoConfiguration {

    @Bean
    Holdings holdings(PersonalData personalData, ObjectProvider<AuditTrail> audit) {
        return new Holdings(personalData, audit);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = Type.SERVLET)
    @Import(ServletPersonalDataController.class)
    static class ServletExport {}

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = Type.REACTIVE)
    @Import(ReactivePersonalDataController.class)
    static class ReactiveExport {}

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBean(Outbox.class)
    @EnableConfigurationProperties(PrivacyProperties.class)
    static class Erasure {

        @Bean
        MessageListener erasureListener(
                PersonalData personalData,
                ErasureListener.Answer answer,
                ConsumedMessages consumed,
                PlatformTransactionManager transactions,
                JsonMapper json) {
            return new ErasureListener(
                    personalData, answer, consumed, new TransactionTemplate(transactions), json);
        }

        @Bean
        ErasureListener.Answer erasureAnswer(
                Outbox outbox,
                PrivacyProperties privacy,
                @Value("${spring.application.name}") String service) {
            return new ErasureListener.Answer(outbox, privacy.stream(), service);
        }
    }
}
