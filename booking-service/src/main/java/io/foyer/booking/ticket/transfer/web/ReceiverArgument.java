package io.foyer.booking.ticket.transfer.web;

import io.foyer.booking.ticket.transfer.Receiver;
import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import io.foyer.common.security.Caller;
import io.foyer.common.security.TokenClaims;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Lets a handler method ask for a {@link Receiver}: whose address the token says is verified. */
final class ReceiverArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Receiver.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Jwt token) {
            return receiver(token);
        }
        throw new Problem(ProblemType.UNAUTHENTICATED);
    }

    private static Receiver receiver(Jwt token) {
        var email = token.getClaimAsString(TokenClaims.EMAIL);
        var verified = Objects.equals(token.getClaim(TokenClaims.EMAIL_VERIFIED), true);
        if (email == null || !verified) {
            throw new Problem(
                    ProblemType.FORBIDDEN,
                    "Please verify your e-mail address first, and log in again.");
        }
        return new Receiver(Caller.of(token).accountId(), email);
    }
}
