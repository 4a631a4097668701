package io.foyer.booking.payment.web;

import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.UriUtils;

/**
 * Refuses requests with a card's number in the path, the query or a header that is kept, and keeps
 * such addresses out of traces. Tokens and trace ids are looked past: they are not kept, and their
 * digits would be mistaken for a card now and then.
 */
@Component
class CardNumbersInAddresses implements HandlerInterceptor, WebMvcConfigurer, ObservationFilter {

    /** What is stored with the answer, or written into logs. */
    private static final List<String> KEPT = List.of("Idempotency-Key", "X-Request-Id");

    private static final String ADDRESS = "http.url";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        var kept = KEPT.stream().map(request::getHeader);
        var address = Stream.of(request.getRequestURI(), request.getQueryString());
        if (Stream.concat(kept, address)
                .filter(Objects::nonNull)
                .anyMatch(CardNumbersInAddresses::isIn)) {
            throw new Problem(
                    ProblemType.VALIDATION_FAILED, "Card numbers are for the payment provider.");
        }
        return true;
    }

    @Override
    public Observation.Context map(Observation.Context context) {
        var address = context.getHighCardinalityKeyValue(ADDRESS);
        if (address != null && isIn(address.getValue())) {
            context.addHighCardinalityKeyValue(KeyValue.of(ADDRESS, "hidden"));
        }
        return context;
    }

    /** As it was sent, and as it was meant: a blank in an address is a plus or a percent sign. */
    private static boolean isIn(String text) {
        return CardNumbers.areIn(text) || CardNumbers.areIn(decoded(text));
    }

    private static String decoded(String text) {
        try {
            return UriUtils.decode(text.replace('+', ' '), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return text;
        }
    }
}
