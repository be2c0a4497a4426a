package org.refstand.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a webhook may lead. */
class AddressKindTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "1.1.1.1",
                "11.0.0.1",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "192.169.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.0",
                "169.253.255.255",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "2a00:1450:4001::1",
                "2606:4700::1111",
                "64:ff9b::808:808"
            })
    void these_are_in_the_internet(String address) throws UnknownHostException {
        assertThat(kind(address)).isEqualTo(AddressKind.PUBLIC);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.0",
                "10.255.255.255",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.0.1",
                "192.168.255.255",
                "100.64.0.0",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.255",
                "::1",
                "fc00::1",
                "fdff:ffff::1",
                "::ffff:127.0.0.1",
                "::ffff:10.1.2.3",
                "64:ff9b::a00:1",
                "64:ff9b::7f00:1",
                // as some programs write 127.0.0.1
                "2130706433",
                "127.1"
            })
    void these_are_within_a_network(String address) throws UnknownHostException {
        assertThat(kind(address)).isEqualTo(AddressKind.PRIVATE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "169.254.169.254",
                "169.254.0.1",
                "192.0.0.1",
                "192.0.2.1",
                "192.88.99.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.7",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "2001:db8::1",
                "2001::1",
                "2002:7f00:1::",
                "2002:808:808::1",
                "::7f00:1",
                "::808:808",
                "100::1",
                "64:ff9b:1::1",
                "64:ff9b::a9fe:a9fe",
                "::ffff:169.254.169.254",
                "3fff::1",
                "5f00::1"
            })
    void these_are_no_targets_whatever_is_configured(String address) throws UnknownHostException {
        assertThat(kind(address)).isEqualTo(AddressKind.NEVER);
    }

    @Test
    void an_address_of_version_4_written_as_one_of_version_6_is_what_it_is() throws UnknownHostException {
        // Java itself turns the text into version 4; the bytes may come from elsewhere
        byte[] mapped = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1, 10, 0, 0, 1};
        assertThat(AddressKind.of(java.net.Inet6Address.getByAddress("x", mapped, -1)))
                .isEqualTo(AddressKind.PRIVATE);
    }

    @Test
    void one_bad_address_of_many_spoils_the_host() throws UnknownHostException {
        Addresses addresses = addresses(false, "8.8.8.8", "10.0.0.1");
        assertThatThrownBy(() -> addresses.allowed("both.example.org"))
                .isInstanceOf(Addresses.Refused.class)
                .hasMessage("10.0.0.1");
        assertThat(addresses(true, "8.8.8.8", "10.0.0.1").allowed("both.example.org"))
                .hasSize(2);
    }

    @Test
    void what_is_allowed_by_configuration_is_no_more_than_private() throws UnknownHostException {
        assertThat(addresses(true, "127.0.0.1").allowed("here.example.org")).hasSize(1);
        assertThatThrownBy(() -> addresses(true, "169.254.169.254").allowed("metadata.example.org"))
                .isInstanceOf(Addresses.Refused.class);
    }

    private static Addresses addresses(boolean allowPrivate, String... found) {
        Addresses addresses = new Addresses();
        addresses.allowPrivate = allowPrivate;
        addresses.lookUpBy(
                host -> Stream.of(found).map(AddressKindTest::address).toArray(InetAddress[]::new));
        return addresses;
    }

    private static AddressKind kind(String address) {
        return AddressKind.of(address(address));
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(literal, e);
        }
    }
}
