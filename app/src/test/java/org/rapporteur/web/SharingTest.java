package org.rapporteur.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.store.Record;
import org.rapporteur.store.Role;

/** The server over TLS, and behind a proxy. */
class SharingTest {
  private static final String PASSWORD = "seven grey herons";

  @TempDir private Path folder;
  private Record record;

  @BeforeEach
  void open() {
    record = Fixture.record(folder);
    record.accounts().add("Ann", Passwords.keep(PASSWORD, "Ann"), Role.ADMIN);
  }

  @AfterEach
  void close() {
    record.close();
  }

  @Test
  void overTlsCookiesGoNoOtherWay() throws Exception {
    KeyStore keys = keys();
    Path chain = folder.resolve("chain.pem");
    Path key = folder.resolve("key.pem");
    Files.writeString(chain, pem("CERTIFICATE", keys.getCertificate("server").getEncoded()));
    Key own = keys.getKey("server", "changeit".toCharArray());
    Files.writeString(key, pem("PRIVATE KEY", own.getEncoded()));

    for (Tls tls : List.of(Tls.pem(chain, key), Tls.keystore(folder.resolve("keys"), "changeit"))) {
      var settings = new WebSettings("127.0.0.1", 0, "x", true, Optional.of(tls), Optional.empty());
      try (WebServer server = WebServer.start(record, settings, Fixture.CLOCK)) {
        assertThat(server.uri().getScheme()).isEqualTo("https");
        HttpResponse<String> page =
            trusting(keys.getCertificate("server"))
                .send(
                    HttpRequest.newBuilder(URI.create(server.uri() + "login")).build(),
                    BodyHandlers.ofString());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Set-Cookie").orElse(""))
            .startsWith("__Host-rapporteur-visit=")
            .contains("Secure", "HttpOnly");
        assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();
      }
    }
  }

  @Test
  void whatIsNoCertificateOrKeyIsSaid() throws Exception {
    Path text = Files.writeString(folder.resolve("text"), "nothing of the kind");
    Path none = folder.resolve("none");

    assertThatThrownBy(() -> Tls.pem(none, none)).hasMessageContaining("none: cannot be read");
    assertThatThrownBy(() -> Tls.pem(text, text)).hasMessageContaining("text");
    assertThatThrownBy(() -> Tls.keystore(text, "x")).hasMessageContaining("text: ");
    Path chain = folder.resolve("chain.pem");
    Files.writeString(chain, pem("CERTIFICATE", keys().getCertificate("server").getEncoded()));
    assertThatThrownBy(() -> Tls.pem(chain, text)).hasMessageContaining("BEGIN PRIVATE KEY");
  }

  @Test
  void theWordOfAProxyIsTakenFromItsAddressAlone() throws Exception {
    try (WebServer trusting = start("127.0.0.1");
        WebServer other = start("192.0.2.1")) {
      HttpResponse<String> believed = forwarded(trusting, "198.51.100.7").logIn("ann", PASSWORD);
      assertThat(believed.headers().allValues("Set-Cookie"))
          .anySatisfy(c -> assertThat(c).startsWith("__Host-rapporteur=").contains("; Secure"));
      assertThat(believed.headers().firstValue("Strict-Transport-Security")).isPresent();

      HttpResponse<String> not = forwarded(other, "198.51.100.7").logIn("ann", PASSWORD);
      assertThat(not.headers().allValues("Set-Cookie"))
          .anySatisfy(c -> assertThat(c).startsWith("rapporteur=").doesNotContain("Secure"));
    }
  }

  @Test
  void attemptsAreCountedByTheAddressThatTheProxyNames() throws Exception {
    try (WebServer server = start("127.0.0.1")) {
      Visitor guesser = forwarded(server, "203.0.113.9, 198.51.100.7");
      String token = guesser.token();
      int status = 0;
      for (int i = 0; i <= 30; i++) {
        String form = Visitor.form("name", "user" + i, "password", "", "to", "/", "token", token);
        status = guesser.send("POST", "/login", form).statusCode();
      }

      assertThat(status).isEqualTo(429);
      assertThat(forwarded(server, "198.51.100.8").logIn("ann", PASSWORD).statusCode())
          .isEqualTo(303);
      // what a client itself writes before the proxy's word is not believed
      assertThat(forwarded(server, "203.0.113.1, 198.51.100.7").logIn("ann", PASSWORD).statusCode())
          .isEqualTo(429);
    }
  }

  @Test
  void aPageOfAnotherSchemeIsAnotherSites() throws Exception {
    try (WebServer server = start("127.0.0.1")) {
      Visitor ann = forwarded(server, "198.51.100.7");
      String host = server.uri().getHost() + ":" + server.uri().getPort();

      assertThat(ann.saying("Origin", "http://" + host).logIn("ann", PASSWORD).statusCode())
          .isEqualTo(403);
      assertThat(
              forwarded(server, "198.51.100.7")
                  .saying("Origin", "https://" + host)
                  .logIn("ann", PASSWORD)
                  .statusCode())
          .isEqualTo(303);
    }
  }

  private WebServer start(String proxy) throws IOException {
    return WebServer.start(
        record,
        new WebSettings(
            "127.0.0.1",
            0,
            "x",
            false,
            Optional.empty(),
            Optional.of(InetAddress.getByName(proxy))),
        Fixture.CLOCK);
  }

  private static Visitor forwarded(WebServer server, String address) {
    return new Visitor(server)
        .saying("X-Forwarded-Proto", "https")
        .saying("X-Forwarded-For", address);
  }

  /** A key and certificate of its own, made by the tool that comes with Java. */
  private KeyStore keys() throws Exception {
    Path file = folder.resolve("keys");
    if (!Files.exists(file)) {
      Process tool =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                  "-genkeypair",
                  "-alias",
                  "server",
                  "-keyalg",
                  "EC",
                  "-dname",
                  "CN=localhost",
                  "-ext",
                  "san=ip:127.0.0.1",
                  "-storetype",
                  "PKCS12",
                  "-storepass",
                  "changeit",
                  "-keystore",
                  file.toString())
              .redirectErrorStream(true)
              .start();
      String said = new String(tool.getInputStream().readAllBytes(), US_ASCII);
      assertThat(tool.waitFor()).as(said).isZero();
    }
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, "changeit".toCharArray());
    }
    return keys;
  }

  private static String pem(String kind, byte[] der) {
    return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n"
        .formatted(kind, Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der));
  }

  private static HttpClient trusting(Certificate certificate) throws Exception {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("server", certificate);
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return HttpClient.newBuilder().sslContext(context).build();
  }
}
