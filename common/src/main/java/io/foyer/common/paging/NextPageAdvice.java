package io.foyer.common.paging;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import org.springframework.web.util.UriComponentsBuilder;

/** Gives a page's {@code next} the address and the filters of the list it belongs to. */
@RestControllerAdvice
class NextPageAdvice implements ResponseBodyAdvice<Object> {

    @Override
    public boolean supports(
            MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returnType,
            MediaType contentType,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        return body instanceof PageOf<?> page && page.next() != null
                ? page.withNext(nextOf(page, request))
                : body;
    }

    private static String nextOf(PageOf<?> page, ServerHttpRequest request) {
        var here = request.getURI();
        return UriComponentsBuilder.fromPath(here.getRawPath())
                .query(here.getRawQuery())
                .replaceQueryParam("page", page.page() + 1)
                .replaceQueryParam("size", page.size())
                .build(true)
                .toUriString();
    }
}
