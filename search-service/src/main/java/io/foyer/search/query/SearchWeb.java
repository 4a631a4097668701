package io.foyer.search.query;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How a search's parameters come to its controller. */
@Component
class SearchWeb implements WebMvcConfigurer {

    private final SearchParametersResolver parameters;

    SearchWeb(SearchParametersResolver parameters) {
        this.parameters = parameters;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(parameters);
    }
}
