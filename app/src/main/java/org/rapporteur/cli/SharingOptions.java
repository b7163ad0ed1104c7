package org.rapporteur.cli;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.web.Tls;
import org.rapporteur.web.WebSettings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say how a server is shared with others. */
final class SharingOptions {
  private static final String KEYSTORE_PASSWORD = "RAPPORTEUR_TLS_PASSWORD";

  @Option(
      names = "--accounts",
      description = "Have everybody log in, also where nobody else can reach the server.")
  private boolean accounts;

  @Option(
      names = "--tls-cert",
      paramLabel = "FILE",
      description = "Speak TLS with this certificate and those that vouch for it, PEM.")
  private @Nullable Path certificate;

  @Option(
      names = "--tls-key",
      paramLabel = "FILE",
      description = "The certificate's key, PEM (BEGIN PRIVATE KEY).")
  private @Nullable Path key;

  @Option(
      names = "--tls-keystore",
      paramLabel = "FILE",
      description =
          "Instead of both, a PKCS#12 or JKS file; its password is read from "
              + KEYSTORE_PASSWORD
              + ".")
  private @Nullable Path keystore;

  @Option(
      names = "--behind-proxy",
      paramLabel = "ADDRESS",
      arity = "0..1",
      fallbackValue = "127.0.0.1",
      description =
          "A proxy lets others reach the server. What it says in X-Forwarded-Proto and"
              + " X-Forwarded-For is believed if it comes from ADDRESS; without ADDRESS, from this"
              + " machine.")
  private @Nullable String proxy;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  WebSettings settings(String host, int port, String person) {
    Optional<InetAddress> address = Optional.ofNullable(proxy).map(WebSettings::address);
    return new WebSettings(host, port, person, accounts, tls(), address);
  }

  private Optional<Tls> tls() {
    if (keystore != null) {
      if (certificate != null || key != null) {
        throw new ParameterException(
            spec.commandLine(), "--tls-keystore stands in place of --tls-cert and --tls-key");
      }
      String password = System.getenv().getOrDefault(KEYSTORE_PASSWORD, "");
      return Optional.of(Tls.keystore(keystore, password));
    }
    if (certificate == null && key == null) {
      return Optional.empty();
    }
    if (certificate == null || key == null) {
      throw new ParameterException(spec.commandLine(), "--tls-cert and --tls-key go together");
    }
    return Optional.of(Tls.pem(certificate, key));
  }
}
