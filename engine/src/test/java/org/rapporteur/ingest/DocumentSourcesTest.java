package org.rapporteur.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.fault.RapporteurException;

class DocumentSourcesTest {
  private static final InputStream NOTHING = InputStream.nullInputStream();

  @TempDir private Path folder;

  @Test
  void readsAFolderInOrderAndCountsWhatItSkips() throws IOException {
    Files.createDirectories(folder.resolve("b/.git"));
    for (String name :
        List.of("c.txt", "b/z.html", "b/a.HTM", "b/.git/x.txt", ".hid.txt", "p.png")) {
      Files.writeString(folder.resolve(name), name);
    }

    DocumentSources found =
        DocumentSources.of(List.of(folder.toString()), NOTHING, IngestSettings.offline());

    assertThat(found)
        .extracting(source -> new String(source.read().bytes(), UTF_8))
        .containsExactly("b/a.HTM", "b/z.html", "c.txt");
    assertThat(found.skipped()).containsExactly(folder.resolve("p.png"));
  }

  @Test
  void keepsTheOrderOfTheArguments() throws IOException {
    Path file = Files.writeString(folder.resolve("any.name"), "file");
    var standardInput = new ByteArrayInputStream("typed".getBytes(UTF_8));

    DocumentSources found =
        DocumentSources.of(List.of("-", file.toString()), standardInput, IngestSettings.offline());

    assertThat(found).extracting(DocumentSource::uri).containsExactly("-", file.toString());
    assertThat(found.iterator().next().read().bytes()).isEqualTo("typed".getBytes(UTF_8));
  }

  @Test
  void namesWhatIsMissing() {
    String missing = folder.resolve("missing.txt").toString();

    assertThatThrownBy(
            () -> DocumentSources.of(List.of(missing), NOTHING, IngestSettings.offline()))
        .isInstanceOf(RapporteurException.class)
        .hasMessage(missing + ": no such file or folder");
  }

  @Test
  void doesNotReadAllOfWhatIsTooLarge() {
    var endless =
        new InputStream() {
          @Override
          public int read() {
            return 'x';
          }

          @Override
          public int read(byte[] bytes, int from, int length) {
            Arrays.fill(bytes, from, from + length, (byte) 'x');
            return length;
          }
        };

    RawDocument raw =
        DocumentSources.of(List.of("-"), endless, IngestSettings.offline())
            .iterator()
            .next()
            .read();

    assertThat(raw.complete()).isFalse();
  }
}
