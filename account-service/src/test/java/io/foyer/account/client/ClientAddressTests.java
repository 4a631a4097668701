package io.foyer.account.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClientAddressTests {

    @Test
    void anIpv4AddressIsOneClientAndItsNetworkHas24Bits() {
        var address = ClientAddress.of("203.0.113.77");

        assertThat(address.subscriber()).isEqualTo("203.0.113.77");
        assertThat(address.network()).isEqualTo("203.0.113.0/24");
    }

    @Test
    void allAddressesOfAnIpv6SubscriberAreOneClient() {
        var one = ClientAddress.of("2001:db8:1:2:3:4:5:6");
        var other = ClientAddress.of("2001:db8:1:2:ffff::1");
        var neighbour = ClientAddress.of("2001:db8:1:3::1");

        assertThat(one.subscriber())
                .isEqualTo("2001:db8:1:2:0:0:0:0/64")
                .isEqualTo(other.subscriber())
                .isNotEqualTo(neighbour.subscriber());
        assertThat(one.network()).isEqualTo("2001:db8:1:0:0:0:0:0/48");
    }

    @Test
    void theSameAddressSpeltDifferentlyIsTheSameClient() {
        assertThat(ClientAddress.of("::ffff:203.0.113.77"))
                .isEqualTo(ClientAddress.of("203.0.113.77"));
        assertThat(ClientAddress.of("fe80::1%eth0")).isEqualTo(ClientAddress.of("fe80:0::1"));
    }

    @Test
    void whatIsNoAddressIsOneUnknownClientAndIsNotLookedUp() {
        assertThat(ClientAddress.of("localhost")).isEqualTo(ClientAddress.of(""));
        assertThat(ClientAddress.of("unknown").text()).isEqualTo("unknown");
    }
}
