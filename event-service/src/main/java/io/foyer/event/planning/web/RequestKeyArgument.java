package io.foyer.event.planning.web;

import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets a handler method ask for a {@link RequestKey}. */
@Configuration(proxyBeanMethods = false)
class RequestKeyArgument implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    private static final String HEADER = "Idempotency-Key";
    private static final Pattern PRINTABLE = Pattern.compile("[\\x21-\\x7e]{1,200}");

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(RequestKey.class);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == RequestKey.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var values = request.getHeaderValues(HEADER);
        if (values == null) {
            return new RequestKey(Optional.empty());
        }
        if (values.length != 1 || !PRINTABLE.matcher(values[0]).matches()) {
            throw new Problem(
                    ProblemType.MALFORMED_REQUEST,
                    HEADER + " is one text of up to 200 printable characters.");
        }
        return new RequestKey(Optional.of(values[0]));
    }
}
