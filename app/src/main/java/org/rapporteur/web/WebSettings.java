package org.rapporteur.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;

/**
 * Where a server listens and who works at it.
 *
 * @param port 0 for any free one
 * @param person whose name decisions are kept under, where there are no accounts
 * @param accounts whether everybody has to log in even if nobody else could reach it
 * @param tls what it proves with that it is the one meant; without it, it speaks plainly
 * @param proxy the one address whose word on whom it asks for is taken
 */
public record WebSettings(
    String host,
    int port,
    String person,
    boolean accounts,
    Optional<Tls> tls,
    Optional<InetAddress> proxy) {
  private static final int LAST_PORT = 65_535;

  /**
   * @throws RapporteurException {@link Fault#REQUEST} if there is no such port or host
   */
  public WebSettings {
    if (port < 0 || port > LAST_PORT) {
      throw new RapporteurException(Fault.REQUEST, "no such port: " + port);
    }
    address(host);
  }

  /** Plain, without a proxy, and with accounts only where others could reach it. */
  public WebSettings(String host, int port, String person) {
    this(host, port, person, /* accounts= */ false, Optional.empty(), Optional.empty());
  }

  /** Whether it is for more than who sits at this machine: then there have to be accounts. */
  public boolean shared() {
    return accounts || proxy.isPresent() || !address(host).isLoopbackAddress();
  }

  /** Whether passwords come here as anybody on the way could read them. */
  public boolean plain() {
    return tls.isEmpty() && proxy.isEmpty() && !address(host).isLoopbackAddress();
  }

  /**
   * The address of a host.
   *
   * @throws RapporteurException {@link Fault#REQUEST} if there is no such host
   */
  public static InetAddress address(String host) {
    try {
      return InetAddress.getByName(host);
    } catch (UnknownHostException e) {
      throw new RapporteurException(Fault.REQUEST, host + ": no such host", e);
    }
  }
}
