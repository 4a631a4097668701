package io.foyer.event.edge;

import static io.foyer.common.security.Role.ADMIN;
import static io.foyer.common.security.Role.ORGANIZER;

import io.foyer.common.security.Caller;
import io.foyer.common.security.MailboxOwner;
import io.foyer.common.security.Role;
import io.foyer.common.security.RouteRules;
import io.foyer.event.editing.Editor;
import java.util.List;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Everybody reads the catalogue; organizers and admins write it. Only who works at which door is
 * between the organizer and those who are asked, whatever else these may do.
 */
@Configuration(proxyBeanMethods = false)
class EdgeConfiguration implements WebMvcConfigurer {

    private static final String EVERYTHING = "/api/v1/**";
    private static final String STAFF_OF_AN_EVENT = "/api/v1/events/*/door-staff";
    private static final String OWN_ENGAGEMENTS = "/api/v1/door-staff/**";
    private static final List<HttpMethod> READS = List.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final List<HttpMethod> WRITES =
            List.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);
    private static final String PRICE_LOG = "/api/v1/showtimes/*/prices/changes";
    private static final String SEAT_MAP_DRAFT = "/api/v1/venues/*/seat-maps/draft";

    static {
        // They come from the token, not from the query, so the API's description leaves them out.
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(
                        Caller.class, MailboxOwner.class, Editor.class, Viewer.class);
    }

    @Bean
    RouteRules catalogueRoutes() {
        return routes -> {
            routes.only(HttpMethod.POST, OWN_ENGAGEMENTS, Role.values());
            for (var read : READS) {
                routes.only(read, OWN_ENGAGEMENTS, Role.values());
                routes.only(read, STAFF_OF_AN_EVENT, ORGANIZER, ADMIN);
                routes.only(read, PRICE_LOG, ORGANIZER, ADMIN);
                routes.only(read, SEAT_MAP_DRAFT, ORGANIZER, ADMIN);
                routes.open(read, EVERYTHING);
            }
            for (var write : WRITES) {
                routes.only(write, EVERYTHING, ORGANIZER, ADMIN);
            }
        };
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ViewerArgument());
        resolvers.add(new EditorArgument());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new OneValueEach()).addPathPatterns(EVERYTHING);
    }

    /** Queries spell what bodies write in capitals: {@code sort=date}. */
    @Override
    public void addFormatters(FormatterRegistry registry) {
        ApplicationConversionService.addApplicationConverters(registry);
    }
}
