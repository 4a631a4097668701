package io.foyer.gateway.route;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/**
 * A call that the gateway makes for a client.
 *
 * @param path and query, encoded
 * @param body to be sent as JSON; absent for none
 * @param headers beside what the client's own request carries
 */
public record ServiceCall(
        Service service,
        HttpMethod method,
        String path,
        @Nullable Object body,
        Map<String, String> headers) {

    /** Whom the gateway itself calls. */
    public enum Service {
        ACCOUNT(ServiceAddresses::account),
        EVENT(ServiceAddresses::event),
        BOOKING(ServiceAddresses::booking),
        QUEUE(ServiceAddresses::queue);

        private final Function<ServiceAddresses, URI> address;

        Service(Function<ServiceAddresses, URI> address) {
            this.address = address;
        }

        URI in(ServiceAddresses addresses) {
            return address.apply(addresses);
        }
    }

    public ServiceCall {
        headers = Map.copyOf(headers);
    }

    public static ServiceCall get(Service service, String path) {
        return new ServiceCall(service, HttpMethod.GET, path, null, Map.of());
    }

    public static ServiceCall post(Service service, String path, @Nullable Object body) {
        return new ServiceCall(service, HttpMethod.POST, path, body, Map.of());
    }

    /** The same with one more header. */
    public ServiceCall with(String header, String value) {
        var more = new HashMap<>(headers);
        more.put(header, value);
        return new ServiceCall(service, method, path, body, more);
    }
}
