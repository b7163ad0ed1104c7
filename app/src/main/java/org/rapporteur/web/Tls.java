package org.rapporteur.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;

/** What a server proves with that it is the one meant: a certificate and its key. Immutable. */
public final class Tls {
  private static final Pattern KEY =
      Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");

  private final KeyStore keys;
  private final String password;

  private Tls(KeyStore keys, String password) {
    this.keys = keys;
    this.password = password;
  }

  /**
   * Reads a certificate with those that vouch for it, and its key, both PEM.
   *
   * @throws RapporteurException {@link Fault#ENVIRONMENT} if a file cannot be read, {@link
   *     Fault#DATA} if it holds something else
   */
  public static Tls pem(Path certificate, Path key) {
    try {
      Collection<? extends Certificate> chain =
          CertificateFactory.getInstance("X.509")
              .generateCertificates(new ByteArrayInputStream(bytes(certificate)));
      if (chain.isEmpty()) {
        throw new RapporteurException(Fault.DATA, certificate + ": holds no PEM certificate");
      }
      Certificate own = chain.iterator().next();
      KeyStore keys = KeyStore.getInstance("PKCS12");
      keys.load(null, null);
      keys.setKeyEntry(
          "server",
          key(key, own.getPublicKey().getAlgorithm()),
          "".toCharArray(),
          chain.toArray(Certificate[]::new));
      return new Tls(keys, "");
    } catch (IOException | GeneralSecurityException e) {
      throw new RapporteurException(
          Fault.DATA, certificate + " and " + key + ": " + e.getMessage(), e);
    }
  }

  /**
   * Opens a PKCS#12 or JKS file that holds both.
   *
   * @throws RapporteurException {@link Fault#ENVIRONMENT} if the file cannot be read, {@link
   *     Fault#DATA} if the password is another or it holds something else
   */
  public static Tls keystore(Path file, String password) {
    try (InputStream in = new ByteArrayInputStream(bytes(file))) {
      KeyStore keys = KeyStore.getInstance(KeyStore.getDefaultType());
      keys.load(in, password.toCharArray());
      return new Tls(keys, password);
    } catch (IOException | GeneralSecurityException e) {
      throw new RapporteurException(Fault.DATA, file + ": " + e.getMessage(), e);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new RapporteurException(Fault.ENVIRONMENT, file + ": cannot be read", e);
    }
  }

  private static PrivateKey key(Path file, String algorithm) throws GeneralSecurityException {
    Matcher key = KEY.matcher(new String(bytes(file), StandardCharsets.ISO_8859_1));
    if (!key.find()) {
      throw new RapporteurException(
          Fault.DATA,
          file
              + ": expected an unencrypted key that begins with BEGIN PRIVATE KEY; 'openssl pkcs8"
              + " -topk8 -nocrypt -in OLD -out NEW' makes one of others");
    }
    byte[] der = Base64.getMimeDecoder().decode(key.group(1));
    return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(der));
  }

  /** For Jetty: TLS 1.2 and 1.3 only. */
  SslContextFactory.Server factory() {
    var factory = new SslContextFactory.Server();
    factory.setKeyStore(keys);
    factory.setKeyStorePassword(password);
    factory.setIncludeProtocols(List.of("TLSv1.3", "TLSv1.2").toArray(String[]::new));
    return factory;
  }
}
