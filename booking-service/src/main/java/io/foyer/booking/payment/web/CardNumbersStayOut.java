package io.foyer.booking.payment.web;

import io.foyer.booking.payment.PaymentProperties;
import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/**
 * Refuses every request whose body has a card's number in it, before anything reads it: what never
 * comes in can neither be stored nor logged. Cards are for the payment provider alone.
 */
@RestControllerAdvice
class CardNumbersStayOut extends RequestBodyAdviceAdapter {

    private final int mostBytes;

    CardNumbersStayOut(PaymentProperties limits) {
        this.mostBytes = limits.requestBytes();
    }

    @Override
    public boolean supports(
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter)
            throws IOException {
        var body = message.getBody().readNBytes(mostBytes + 1);
        if (body.length > mostBytes) {
            throw new Problem(ProblemType.PAYLOAD_TOO_LARGE);
        }
        if (CardNumbers.areIn(new String(body, StandardCharsets.UTF_8))) {
            throw new Problem(
                    ProblemType.VALIDATION_FAILED, "Card numbers are for the payment provider.");
        }
        return new Body(message.getHeaders(), body);
    }

    /** The body once more, since it can be read from the network only once. */
    private static final class Body implements HttpInputMessage {

        private final HttpHeaders headers;
        private final byte[] bytes;

        Body(HttpHeaders headers, byte[] bytes) {
            this.headers = headers;
            this.bytes = bytes;
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }

        @Override
        public InputStream getBody() {
            return new ByteArrayInputStream(bytes);
        }
    }
}
