package io.foyer.account.client;

import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import io.foyer.common.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets a handler method ask for a {@link ClientAddress} or an {@link Actor}. */
@Configuration(proxyBeanMethods = false)
class ClientArguments implements WebMvcConfigurer {

    static {
        // They come from the connection and the token; the API's document must not ask for them.
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Caller.class, ClientAddress.class, Actor.class);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ClientArgument());
    }

    private static final class ClientArgument implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == ClientAddress.class
                    || parameter.getParameterType() == Actor.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            var address = address(request);
            return parameter.getParameterType() == Actor.class ? actor(address) : address;
        }

        private static ClientAddress address(NativeWebRequest request) {
            var http = request.getNativeRequest(HttpServletRequest.class);
            return ClientAddress.of(http == null ? "" : http.getRemoteAddr());
        }

        private static Actor actor(ClientAddress address) {
            var authentication = SecurityContextHolder.getContext().getAuthentication();
            if (authentication != null && authentication.getPrincipal() instanceof Jwt token) {
                return new Actor(Caller.of(token).accountId(), address);
            }
            throw new Problem(ProblemType.UNAUTHENTICATED);
        }
    }
}
