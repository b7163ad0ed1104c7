package org.rapporteur.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.article.Cleaner;
import org.rapporteur.article.Cleaning;
import org.rapporteur.fault.RapporteurException;

/**
 * An archive of 1,000 answers: the pages of the samples (invented, and each a little different),
 * images, redirects, broken records and a body of 200 MB. It is read by a program of its own with
 * little memory.
 */
class LargeArchiveTest {
  private static final int BODY = 200 * 1024 * 1024;

  @TempDir private Path folder;

  @Test
  void goesThroughWithLittleMemoryAndCountsEachOnce() throws Exception {
    Path archive = archive();

    Process reader =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx200m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                LargeArchiveTest.class.getName(),
                archive.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(reader.getInputStream().readAllBytes(), UTF_8);

    assertThat(reader.waitFor()).as(said).isZero();
    assertThat(said.lines().reduce((first, last) -> last))
        .hasValue("{BINARY=100, KEPT=790, NO_PAGE=100, TOO_LARGE=1, broken=9}");
  }

  /** Reads an archive and prints how often what became of its documents. */
  public static void main(String[] arguments) {
    Map<String, Integer> outcomes = new TreeMap<>();
    var cleaner = new Cleaner();
    try (var sources =
        DocumentSources.of(
            List.of(arguments), java.io.InputStream.nullInputStream(), IngestSettings.offline())) {
      for (DocumentSource source : sources) {
        outcomes.merge(outcome(cleaner, source), 1, Integer::sum);
      }
    }
    System.out.println(outcomes);
  }

  private static String outcome(Cleaner cleaner, DocumentSource source) {
    try {
      return cleaner.clean(source.read()) instanceof Cleaning.Discarded discarded
          ? discarded.reason().name()
          : "KEPT";
    } catch (RapporteurException e) {
      return "broken";
    }
  }

  private Path archive() throws IOException {
    Path samples = Path.of(System.getProperty("rapporteur.project"), "samples");
    List<String> pages;
    try (var files = Files.list(samples)) {
      pages =
          files
              .filter(file -> file.toString().endsWith(".html"))
              .sorted()
              .map(LargeArchiveTest::read)
              .toList();
    }
    Path archive = folder.resolve("news.warc.gz");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(archive))) {
      for (int i = 0; i < 1000; i++) {
        String uri = "https://paper.example/" + i;
        if (i == 500) {
          writeLarge(out, uri);
        } else if (i % 10 == 3) {
          byte[] image = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, (byte) i};
          out.write(ArchivesTest.gzip(ArchivesTest.response(uri, "200 OK", "image/png", image)));
        } else if (i % 10 == 7) {
          String moved = "302 Found\r\nLocation: " + uri + "/moved";
          out.write(ArchivesTest.gzip(ArchivesTest.response(uri, moved, "text/html", new byte[0])));
        } else if ((i % 100 == 0 && i > 0) || i == 999) {
          out.write(ArchivesTest.gzip("WARC/1.0\r\nbroken\r\n\r\n".getBytes(UTF_8)));
        } else {
          String page = pages.get(i % pages.size()).replace("</body>", "<!-- " + i + " --></body>");
          out.write(
              ArchivesTest.gzip(
                  ArchivesTest.response(uri, "200 OK", "text/html", page.getBytes(UTF_8))));
        }
      }
    }
    return archive;
  }

  private static void writeLarge(OutputStream out, String uri) throws IOException {
    byte[] head =
        ("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: " + BODY + "\r\n\r\n")
            .getBytes(UTF_8);
    var gzip = new GZIPOutputStream(out);
    gzip.write(
        ("WARC/1.0\r\n"
                + "WARC-Type: response\r\n"
                + "WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-00000000ffff>\r\n"
                + "WARC-Date: 2025-03-04T09:00:00Z\r\n"
                + "WARC-Target-URI: "
                + uri
                + "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
                + (head.length + (long) BODY)
                + "\r\n\r\n")
            .getBytes(UTF_8));
    gzip.write(head);
    byte[] block = "<p>word ".repeat(1 << 10).getBytes(UTF_8);
    for (int left = BODY; left > 0; left -= block.length) {
      gzip.write(block, 0, Math.min(left, block.length));
    }
    gzip.write("\r\n\r\n".getBytes(UTF_8));
    gzip.finish();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
