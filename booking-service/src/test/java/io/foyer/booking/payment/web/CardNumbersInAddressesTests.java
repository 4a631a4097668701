package io.foyer.booking.payment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foyer.common.problem.Problem;
import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** P10, of what is not a body. */
class CardNumbersInAddressesTests {

    private final CardNumbersInAddresses guard = new CardNumbersInAddresses();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/bookings/4000056655665556",
                "/api/v1/bookings/4000%200566%205566%205556",
                "/api/v1/bookings/4000+0566+5566+5556/confirm"
            })
    void aCardsNumberInThePathIsRefused(String path) {
        refused(new MockHttpServletRequest("GET", path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"card=4000056655665556", "q=my+card+4000-0566-5566-5556"})
    void aCardsNumberInTheQueryIsRefused(String query) {
        var request = new MockHttpServletRequest("GET", "/api/v1/users/me/bookings");
        request.setQueryString(query);
        refused(request);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Idempotency-Key", "X-Request-Id"})
    void aCardsNumberInAHeaderThatIsKeptIsRefused(String header) {
        var request = new MockHttpServletRequest("POST", "/api/v1/bookings");
        request.addHeader(header, "try-4000056655665556");
        refused(request);
    }

    @Test
    void whatIsNoneIsLetThrough() {
        var request =
                new MockHttpServletRequest("GET", "/api/v1/bookings/" + UUID.randomUUID() + "/x%");
        request.setQueryString("when=past&cursor=MTc2NjQwMjQwMDAwMHxhYmM%3D&timeZone=Europe/Paris");
        request.addHeader("Idempotency-Key", UUID.randomUUID().toString());
        request.addHeader("traceparent", "00-40000566556655560000000000000000-4000056655665556-01");

        assertThat(guard.preHandle(request, new MockHttpServletResponse(), this)).isTrue();
    }

    @Test
    void aTraceDoesNotTellItEither() {
        var context = new Observation.Context();
        context.addHighCardinalityKeyValue(
                KeyValue.of("http.url", "/api/v1/bookings/4000056655665556"));
        assertThat(urlOf(guard.map(context))).isEqualTo("hidden");

        var ordinary = new Observation.Context();
        ordinary.addHighCardinalityKeyValue(KeyValue.of("http.url", "/api/v1/bookings/1"));
        assertThat(urlOf(guard.map(ordinary))).isEqualTo("/api/v1/bookings/1");
        assertThat(guard.map(new Observation.Context()).getHighCardinalityKeyValues()).isEmpty();
    }

    private static String urlOf(Observation.Context context) {
        var url = context.getHighCardinalityKeyValue("http.url");
        return url == null ? "" : url.getValue();
    }

    private void refused(MockHttpServletRequest request) {
        assertThatThrownBy(() -> guard.preHandle(request, new MockHttpServletResponse(), this))
                .isInstanceOf(Problem.class);
    }
}
