package io.foyer.common.problem;

import io.micrometer.tracing.Tracer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Problem documents in servlet and reactive services. */
@AutoConfiguration
class ProblemAutoConfiguration {

    @Bean
    ProblemDocuments problemDocuments(ObjectProvider<Tracer> tracer) {
        return new ProblemDocuments(tracer);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = Type.SERVLET)
    @Import(ServletProblemAdvice.class)
    static class Servlet {}

    /** By their names, since not every service has a database. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = Type.SERVLET)
    @ConditionalOnClass(
            name = {
                "org.springframework.dao.DataAccessException",
                "org.springframework.transaction.CannotCreateTransactionException"
            })
    @Import(StoreFailureAdvice.class)
    static class Store {}

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = Type.REACTIVE)
    @ConditionalOnProperty(name = "foyer.problem.advice", matchIfMissing = true)
    @Import(ReactiveProblemAdvice.class)
    static class Reactive {}
}
