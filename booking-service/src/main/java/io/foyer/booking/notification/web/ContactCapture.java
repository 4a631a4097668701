package io.foyer.booking.notification.web;

import io.foyer.booking.notification.BuyerContact;
import io.foyer.booking.notification.BuyerContacts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Writes down where somebody is written to before they pay, take a ticket, or have tickets sent
 * again: whatever they do may end in a mail.
 */
@Component
class ContactCapture implements HandlerInterceptor, WebMvcConfigurer {

    private static final String[] PATHS = {
        "/api/v1/bookings/*/payment",
        "/api/v1/bookings/*/confirm",
        "/api/v1/bookings/*/tickets/mails",
        "/api/v1/users/me/ticket-transfers/*/acceptance"
    };

    private final BuyerContacts contacts;

    ContactCapture(BuyerContacts contacts) {
        this.contacts = contacts;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns(PATHS);
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        var caller = SecurityContextHolder.getContext().getAuthentication();
        if (HttpMethod.POST.matches(request.getMethod())
                && caller != null
                && caller.getPrincipal() instanceof Jwt token) {
            BuyerContact.of(token).ifPresent(contacts::remember);
        }
        return true;
    }
}
