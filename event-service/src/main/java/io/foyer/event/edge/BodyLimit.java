package io.foyer.event.edge;

import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemDocuments;
import io.foyer.common.problem.ProblemType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Refuses bodies that are too large: at once when their length is told, else while they are read.
 */
@Component
class BodyLimit extends OncePerRequestFilter {

    private static final String SEAT_MAP = "/seat-maps/draft";

    private final EdgeProperties limits;
    private final ProblemDocuments documents;
    private final JsonMapper json;

    BodyLimit(EdgeProperties limits, ProblemDocuments documents, JsonMapper json) {
        this.limits = limits;
        this.documents = documents;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var limit =
                request.getRequestURI().endsWith(SEAT_MAP) ? limits.maxSeatMap() : limits.maxBody();
        if (request.getContentLengthLong() > limit.toBytes()) {
            var type = ProblemType.PAYLOAD_TOO_LARGE;
            response.setStatus(type.status().value());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            json.writeValue(
                    response.getOutputStream(), documents.of(type, "At most " + limit + "."));
        } else {
            chain.doFilter(new Bounded(request, limit.toBytes()), response);
        }
    }

    private static final class Bounded extends HttpServletRequestWrapper {

        private final long limit;

        Bounded(HttpServletRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new CountedInput(
                    super.getInputStream(),
                    limit,
                    () -> new Problem(ProblemType.PAYLOAD_TOO_LARGE));
        }
    }
}
