package org.rapporteur.ingest;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Tells addresses of the public internet from those that a page has no business to lead to: this
 * machine, its network, and what is set apart by RFC 6890.
 */
final class PublicAddresses {

  /** The addresses that share a number of leading bits. */
  private static final class Block {
    private final byte[] address;
    private final int bits;

    private Block(byte[] address, int bits) {
      this.address = address;
      this.bits = bits;
    }

    static Block of(int bits, int... address) {
      byte[] bytes = new byte[address.length];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = (byte) address[i];
      }
      return new Block(bytes, bits);
    }

    boolean holds(byte[] other) {
      if (other.length < address.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> bit % 8;
        if ((other[bit / 8] & mask) != (address[bit / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }

  private static final List<Block> IPV4 =
      List.of(
          Block.of(8, 0), // this network
          Block.of(8, 10),
          Block.of(10, 100, 64), // shared by a provider's customers
          Block.of(8, 127),
          Block.of(16, 169, 254), // link-local, and the cloud's description of this machine
          Block.of(12, 172, 16),
          Block.of(24, 192, 0, 0),
          Block.of(24, 192, 0, 2), // documentation
          Block.of(24, 192, 88, 99), // 6to4 relays
          Block.of(16, 192, 168),
          Block.of(15, 198, 18), // benchmarks
          Block.of(24, 198, 51, 100),
          Block.of(24, 203, 0, 113),
          Block.of(3, 224)); // multicast, reserved, broadcast

  /** Only what is handed out to the public (2000::/3), less what leads back to IPv4. */
  private static final Block GLOBAL = Block.of(3, 0x20);

  private static final List<Block> IPV6 =
      List.of(
          Block.of(32, 0x20, 0x01, 0, 0), // Teredo
          Block.of(32, 0x20, 0x01, 0x0D, 0xB8), // documentation
          Block.of(16, 0x20, 0x02)); // 6to4

  static boolean contain(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (address instanceof Inet6Address) {
      return GLOBAL.holds(bytes) && IPV6.stream().noneMatch(block -> block.holds(bytes));
    }
    return IPV4.stream().noneMatch(block -> block.holds(bytes));
  }

  private PublicAddresses() {}
}
