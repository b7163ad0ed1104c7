package org.rapporteur.web;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a request came here. What a proxy says of whom it asks for (X-Forwarded-For, -Proto) is
 * believed only if the request comes from the proxy's address: everybody could say it.
 *
 * @param proxy the address that is believed
 */
record Approach(Optional<InetAddress> proxy) {
  private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f:.]{2,45}");
  private static final int IPV6_NETWORK_BYTES = 8;

  /** Whether nobody on the way could read it. */
  boolean secure(Context ctx) {
    return scheme(ctx).equals("https");
  }

  /** What a browser calls the origin of the server's own pages. */
  String origin(Context ctx) {
    return scheme(ctx) + "://" + ctx.host();
  }

  /**
   * Who asks, as far as addresses tell: an IPv4 address, or the network of an IPv6 address, of
   * which everybody has a whole.
   */
  String from(Context ctx) {
    String peer = ctx.req().getRemoteAddr();
    @Nullable String forwarded = trusted(ctx) ? last(ctx.header("X-Forwarded-For")) : null;
    byte[] address = bytes(forwarded == null ? peer : forwarded);
    return Arrays.toString(
        address.length > IPV6_NETWORK_BYTES ? Arrays.copyOf(address, IPV6_NETWORK_BYTES) : address);
  }

  private String scheme(Context ctx) {
    @Nullable String forwarded = trusted(ctx) ? last(ctx.header("X-Forwarded-Proto")) : null;
    return "https".equals(forwarded) || ctx.req().isSecure() ? "https" : "http";
  }

  private boolean trusted(Context ctx) {
    if (proxy.isEmpty()) {
      return false;
    }
    byte[] peer = bytes(ctx.req().getRemoteAddr());
    return Arrays.equals(peer, proxy.get().getAddress())
        || (proxy.get().isLoopbackAddress() && isLoopback(peer));
  }

  /** Of several, the proxy itself wrote the last. */
  private static @Nullable String last(@Nullable String list) {
    return list == null ? null : list.substring(list.lastIndexOf(',') + 1).strip();
  }

  private static boolean isLoopback(byte[] address) {
    try {
      return address.length > 0 && InetAddress.getByAddress(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /** Of an address that is written in figures; nothing is looked up. */
  private static byte[] bytes(String address) {
    String figures = address.replaceAll("[\\[\\]]|%.*", "");
    try {
      return ADDRESS.matcher(figures).matches()
          ? InetAddress.getByName(figures).getAddress()
          : new byte[0];
    } catch (UnknownHostException e) {
      return new byte[0];
    }
  }
}
