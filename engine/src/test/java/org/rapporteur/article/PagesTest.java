package org.rapporteur.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.ingest.RawDocument;

/** Invented pages in the manner of many templates, each with the text that is its article. */
class PagesTest {

  static Stream<Path> pages() throws IOException, URISyntaxException {
    var folder = Path.of(Objects.requireNonNull(PagesTest.class.getResource("pages")).toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".html")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void readsTheArticle(Path page) throws IOException {
    String name = Objects.requireNonNull(page.getFileName()).toString();
    String expected = Files.readString(page.resolveSibling(name.replace(".html", ".txt")));

    Cleaning cleaning = new Cleaner().clean(RawDocument.of(name, Files.readAllBytes(page)));

    assertThat(cleaning).isInstanceOf(Cleaning.Kept.class);
    assertThat(((Cleaning.Kept) cleaning).article().text()).isEqualTo(expected.strip());
  }
}
