package io.foyer.event.edge;

import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses a query that gives a parameter twice. No route wants a list, and who reads the first
 * value and who reads the last would disagree about what was asked.
 */
final class OneValueEach implements HandlerInterceptor {

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.getParameterMap()
                .forEach(
                        (name, values) -> {
                            if (values.length > 1) {
                                throw new Problem(
                                        ProblemType.MALFORMED_REQUEST,
                                        "A parameter is given more than once.");
                            }
                        });
        return true;
    }
}
