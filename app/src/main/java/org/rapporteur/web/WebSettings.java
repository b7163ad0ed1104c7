package org.rapporteur.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;

/**
 * Where a server listens and who works at it.
 *
 * @param port 0 for any free one
 * @param person whose name decisions are kept under
 */
public record WebSettings(String host, int port, String person) {
  private static final int LAST_PORT = 65_535;

  /**
   * @throws RapporteurException {@link Fault#REQUEST} if there is no such port or host, or other
   *     machines could reach it
   */
  public WebSettings {
    if (port < 0 || port > LAST_PORT) {
      throw new RapporteurException(Fault.REQUEST, "no such port: " + port);
    }
    if (!isLoopback(host)) {
      throw new RapporteurException(
          Fault.REQUEST,
          host + ": others could reach it, and there are no accounts yet; use 127.0.0.1");
    }
  }

  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw new RapporteurException(Fault.REQUEST, host + ": no such host", e);
    }
  }
}
