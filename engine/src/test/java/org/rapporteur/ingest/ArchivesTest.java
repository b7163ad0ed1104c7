package org.rapporteur.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** WARC and ZIP archives. All pages are invented. */
class ArchivesTest {
  private static final String PAGE =
      "<html><body><article><p>The envoys met in Vienna on Tuesday.</article></body></html>";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"a.warc", "a.warc.gz"})
  void readsTheAnswersOfAWarcFileAndNothingElse(String name) throws IOException {
    Path file =
        warc(
            name,
            record("warcinfo", "", "application/warc-fields", bytes("software: test\r\n")),
            record(
                "request",
                "https://a.example/1",
                "application/http; msgtype=request",
                bytes("GET /1 HTTP/1.1\r\n\r\n")),
            response("https://a.example/1", "200 OK", "text/html", bytes(PAGE)),
            response("https://a.example/2", "301 Moved", "text/html", new byte[0]),
            response(
                "https://a.example/3.png",
                "200 OK",
                "image/png",
                new byte[] {(byte) 0x89, 'P', 'N', 'G'}));

    List<RawDocument> read = sources(file).stream().map(DocumentSource::read).toList();

    assertThat(read)
        .extracting(RawDocument::uri)
        .containsExactly("https://a.example/1", "https://a.example/2", "https://a.example/3.png");
    assertThat(new String(read.get(0).bytes(), UTF_8)).isEqualTo(PAGE);
    assertThat(read.get(0).mediaType()).hasValue("text/html");
    assertThat(read.get(1).status()).hasValue(301);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.warc", "a.warc.gz"})
  void goesOnAfterARecordThatIsBroken(String name) throws IOException {
    byte[] broken = bytes("WARC/1.0\r\nWARC-Type response\r\n\r\n garbage \r\n\r\n");
    Path file =
        warc(
            name,
            response("https://a.example/1", "200 OK", "text/html", bytes(PAGE)),
            broken,
            response("https://a.example/2", "200 OK", "text/html", bytes(PAGE)));

    List<DocumentSource> sources = sources(file);

    assertThat(sources.get(0).uri()).isEqualTo("https://a.example/1");
    assertThatThrownBy(sources.get(1)::read)
        .hasMessageStartingWith(file + "#offset=")
        .hasMessageContaining("no WARC record that can be read");
    assertThat(sources.get(sources.size() - 1).uri()).isEqualTo("https://a.example/2");
  }

  @Test
  void goesOnAfterACompressedRecordWhoseBytesAreDamaged() throws IOException {
    byte[] damaged = gzip(response("https://a.example/2", "200 OK", "text/html", bytes(PAGE)));
    damaged[40] ^= 0x55;
    damaged[41] ^= 0x55;
    Path file = folder.resolve("a.warc.gz");
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(gzip(response("https://a.example/1", "200 OK", "text/html", bytes(PAGE))));
      out.write(damaged);
      out.write(gzip(response("https://a.example/3", "200 OK", "text/html", bytes(PAGE))));
    }

    List<DocumentSource> sources = sources(file);

    assertThat(sources).extracting(DocumentSource::uri).startsWith("https://a.example/1");
    assertThat(sources).extracting(DocumentSource::uri).endsWith("https://a.example/3");
  }

  @Test
  void aFileThatIsNoWarcIsOneBrokenDocument() throws IOException {
    Path file = Files.writeString(folder.resolve("a.warc"), "no archive at all");

    List<DocumentSource> sources = sources(file);

    assertThat(sources).hasSize(1);
    assertThatThrownBy(sources.get(0)::read).hasMessageContaining("no WARC record");
  }

  @Test
  void anAnswerThatUnpacksToTooMuchIsCut() throws IOException {
    var bomb = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bomb)) {
      byte[] block = new byte[1 << 20];
      for (int i = 0; i < 100; i++) {
        gzip.write(block);
      }
    }
    Path file =
        warc(
            "a.warc",
            response(
                "https://a.example/1",
                "200 OK",
                "text/html\r\nContent-Encoding: gzip",
                bomb.toByteArray()),
            response("https://a.example/2", "200 OK", "text/html", bytes(PAGE)));

    List<DocumentSource> sources = sources(file);

    assertThat(sources.get(0).read().complete()).isFalse();
    assertThat(new String(sources.get(1).read().bytes(), UTF_8)).isEqualTo(PAGE);
  }

  @Test
  void readsThePagesOfAZipAndWritesNothing() throws IOException {
    Path file = folder.resolve("a.zip");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (String name : List.of("b.html", "../../escape.txt", "photo.png")) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes(PAGE));
      }
      zip.putNextEntry(new ZipEntry("z-bomb.txt"));
      byte[] block = new byte[1 << 20];
      for (int i = 0; i < 100; i++) {
        zip.write(block);
      }
    }

    List<DocumentSource> sources = sources(file);

    assertThat(sources)
        .extracting(DocumentSource::uri)
        .containsExactly(file + "!/../../escape.txt", file + "!/b.html", file + "!/z-bomb.txt");
    assertThat(sources.get(2).read().complete()).isFalse();
    assertThat(folder.resolve("../../escape.txt")).doesNotExist();
    try (var left = Files.list(folder)) {
      assertThat(left).containsExactly(file);
    }
  }

  static byte[] response(String uri, String status, String type, byte[] body) {
    byte[] head =
        bytes(
            "HTTP/1.1 "
                + status
                + "\r\nContent-Type: "
                + type
                + "\r\nContent-Length: "
                + body.length
                + "\r\n\r\n");
    var http = new ByteArrayOutputStream();
    http.writeBytes(head);
    http.writeBytes(body);
    return record("response", uri, "application/http; msgtype=response", http.toByteArray());
  }

  private static byte[] record(String kind, String uri, String type, byte[] block) {
    var record = new ByteArrayOutputStream();
    record.writeBytes(
        bytes(
            "WARC/1.0\r\nWARC-Type: "
                + kind
                + "\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-"
                + "%012x".formatted(uri.hashCode() & 0xffffffffL)
                + ">\r\nWARC-Date: 2025-03-04T09:00:00Z\r\n"
                + (uri.isEmpty() ? "" : "WARC-Target-URI: " + uri + "\r\n")
                + "Content-Type: "
                + type
                + "\r\nContent-Length: "
                + block.length
                + "\r\n\r\n"));
    record.writeBytes(block);
    record.writeBytes(bytes("\r\n\r\n"));
    return record.toByteArray();
  }

  /** A WARC file of these records, each compressed by itself if the name says so. */
  private Path warc(String name, byte[]... records) throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(file)) {
      for (byte[] record : records) {
        out.write(name.endsWith(".gz") ? gzip(record) : record);
      }
    }
    return file;
  }

  static byte[] gzip(byte[] bytes) {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  private static List<DocumentSource> sources(Path file) {
    return TablesTest.sources(file, IngestSettings.offline());
  }
}
