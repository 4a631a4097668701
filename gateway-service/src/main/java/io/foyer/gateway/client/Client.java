package io.foyer.gateway.client;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Where a request comes from.
 *
 * @param address the client's own address, not a proxy's
 * @param secure whether it came over HTTPS
 */
public record Client(InetAddress address, boolean secure) {

    /** A household or a machine commonly owns a whole /64, and could change address at will. */
    private static final int IPV6_NETWORK_BYTES = 8;

    /** What limits count by: the address, or for IPv6 its /64 network. */
    public Object network() {
        if (!(address instanceof Inet6Address)) {
            return address;
        }
        return new Network(Arrays.copyOf(address.getAddress(), IPV6_NETWORK_BYTES));
    }

    private record Network(long prefix) {

        Network(byte[] bytes) {
            this(ByteBuffer.wrap(bytes).getLong());
        }
    }
}
