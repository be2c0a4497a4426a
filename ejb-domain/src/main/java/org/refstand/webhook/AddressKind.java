package org.refstand.webhook;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Where an address leads. The ranges are those of the IANA registries for special purposes (RFC 6890 and what came after);
 * what is not known to be public is not.
 */
enum AddressKind {
    /** Somewhere in the internet. */
    PUBLIC,
    /** This machine, or the networks around it: allowed by configuration only. */
    PRIVATE,
    /** Nothing that could ever be a target: link-local (there are the metadata of clouds), multicast, reserved, examples. */
    NEVER;

    private static final List<Range> PRIVATE_RANGES = List.of(
            Range.of("10.0.0.0", 8),
            Range.of("172.16.0.0", 12),
            Range.of("192.168.0.0", 16),
            Range.of("100.64.0.0", 10),
            Range.of("127.0.0.0", 8),
            Range.of("::1", 128),
            Range.of("fc00::", 7));
    private static final List<Range> NEVER_RANGES = List.of(
            Range.of("0.0.0.0", 8),
            Range.of("169.254.0.0", 16),
            Range.of("192.0.0.0", 24),
            Range.of("192.0.2.0", 24),
            Range.of("192.88.99.0", 24),
            Range.of("198.18.0.0", 15),
            Range.of("198.51.100.0", 24),
            Range.of("203.0.113.0", 24),
            Range.of("224.0.0.0", 4),
            Range.of("240.0.0.0", 4),
            // tunnels that end at an address of version 4 (Teredo and 6to4 among them), and examples
            Range.of("2001::", 23),
            Range.of("2001:db8::", 32),
            Range.of("2002::", 16),
            Range.of("3fff::", 20));
    private static final Range GLOBAL_UNICAST = Range.of("2000::", 3);
    /** Before an address of version 4: how networks of version 6 only reach it (RFC 6052), and how programs write it. */
    private static final List<Range> HOLDING_VERSION_4 = List.of(
            Range.of("64:ff9b::", 96), Range.raw(new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1, 0, 0, 0, 0}, 96));

    static AddressKind of(InetAddress address) {
        return of(address.getAddress());
    }

    private static AddressKind of(byte[] address) {
        if (isIn(HOLDING_VERSION_4, address)) {
            return of(Arrays.copyOfRange(address, address.length - Integer.BYTES, address.length));
        }
        if (isIn(PRIVATE_RANGES, address)) {
            return PRIVATE;
        }
        boolean reachable = address.length == Integer.BYTES || GLOBAL_UNICAST.holds(address);
        return reachable && !isIn(NEVER_RANGES, address) ? PUBLIC : NEVER;
    }

    private static boolean isIn(List<Range> ranges, byte[] address) {
        return ranges.stream().anyMatch(range -> range.holds(address));
    }

    /** All addresses that begin with the same bits. */
    private record Range(byte[] first, int bits) {
        static Range of(String literal, int bits) {
            try {
                // a literal is not looked up anywhere
                InetAddress address = InetAddress.getByName(literal);
                boolean six = literal.contains(":");
                if (six == address instanceof Inet4Address) {
                    throw new IllegalStateException(literal);
                }
                return raw(address.getAddress(), bits);
            } catch (UnknownHostException e) {
                throw new IllegalStateException(e);
            }
        }

        static Range raw(byte[] first, int bits) {
            return new Range(first, bits);
        }

        boolean holds(byte[] address) {
            if (address.length != first.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % Byte.SIZE;
                int index = bit / Byte.SIZE;
                if ((address[index] & mask) != (first[index] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
