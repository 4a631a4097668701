package io.foyer.common.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;

/** Headers are read as Spring Security reads them, only faster. */
class PlainHeadersTests {

    private static final Predicate<String> NAME =
            Pattern.compile("[\\p{IsAssigned}&&[^\\p{IsControl}]]*").asMatchPredicate();
    private static final Predicate<String> VALUE =
            Pattern.compile("[\\p{IsAssigned}&&[[^\\p{IsControl}]||\\t]]*").asMatchPredicate();

    private final BearerTokenHeader header = new BearerTokenHeader();
    private final DefaultBearerTokenResolver model = new DefaultBearerTokenResolver();

    @Test
    void everyCharacterIsJudgedLikeThePatterns() {
        for (var c = 0; c <= Character.MAX_VALUE; c++) {
            // Halves of characters are judged by none alone: a header has bytes, not them.
            if (!Character.isSurrogate((char) c)) {
                var text = String.valueOf((char) c);
                assertThat(PlainHeaders.isName(text)).as("%04x", c).isEqualTo(NAME.test(text));
                assertThat(PlainHeaders.isValue(text)).as("%04x", c).isEqualTo(VALUE.test(text));
            }
        }
        assertThat(PlainHeaders.isValue("")).isTrue();
        assertThat(PlainHeaders.isValue("a\nb")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer abc.DEF-1_~+/==", "bearer a", "BEARER a=", "Basic abc", "Bear"})
    void whatIsAToken(String value) {
        assertThat(header.resolve(request(value))).isEqualTo(model.resolve(request(value)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer",
                "Bearer ",
                "Bearer  a",
                "Bearer =",
                "Bearer a=b",
                "Bearer a b",
                "Bearerabc",
                "Bearer é"
            })
    void whatIsNone(String value) {
        assertThatThrownBy(() -> model.resolve(request(value)))
                .isInstanceOf(OAuth2AuthenticationException.class);
        assertThatThrownBy(() -> header.resolve(request(value)))
                .isInstanceOf(OAuth2AuthenticationException.class);
    }

    @Test
    void withoutAHeaderThereIsNoToken() {
        var request = new MockHttpServletRequest();
        request.addParameter("access_token", "abc");

        assertThat(header.resolve(request)).isNull();
    }

    private static MockHttpServletRequest request(String authorization) {
        var request = new MockHttpServletRequest();
        request.addHeader("Authorization", authorization);
        return request;
    }
}
