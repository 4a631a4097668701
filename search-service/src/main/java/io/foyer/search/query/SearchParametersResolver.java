package io.foyer.search.query;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Takes the parameters of a search as they are. Binding them by the record's constructor reads
 * annotations anew for each parameter of each request, which was a quarter of what a search costs
 * in this service.
 */
@Component
class SearchParametersResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == SearchParameters.class;
    }

    @Override
    public SearchParameters resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return new SearchParameters(
                request.getParameter("q"),
                request.getParameter("type"),
                request.getParameter("city"),
                request.getParameter("near"),
                request.getParameter("radiusKm"),
                request.getParameter("from"),
                request.getParameter("to"),
                request.getParameter("priceMin"),
                request.getParameter("priceMax"),
                request.getParameter("available"),
                request.getParameter("sort"),
                request.getParameter("page"),
                request.getParameter("size"),
                request.getParameter("cursor"));
    }
}
