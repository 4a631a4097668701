package io.foyer.common.security;

import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * What a header may hold, as Spring Security has it: characters that are assigned and control
 * nothing, and tabs in values. It asks a pattern each time a header is read; nearly all of them are
 * plain ASCII, for which a comparison does.
 */
final class PlainHeaders {

    private PlainHeaders() {}

    static HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderNames(PlainHeaders::isName);
        firewall.setAllowedHeaderValues(PlainHeaders::isValue);
        return firewall;
    }

    static boolean isName(String name) {
        return name.chars().allMatch(PlainHeaders::isAllowed);
    }

    static boolean isValue(String value) {
        for (var i = 0; i < value.length(); i++) {
            var c = value.charAt(i);
            if (!isAllowed(c) && c != '\t') {
                return false;
            }
        }
        return true;
    }

    private static boolean isAllowed(int c) {
        return c >= ' ' && c <= '~' || Character.isDefined(c) && !Character.isISOControl(c);
    }
}
