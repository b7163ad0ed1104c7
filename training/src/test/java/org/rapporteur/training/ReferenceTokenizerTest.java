package org.rapporteur.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.inference.WordPiece;

/** Our word pieces are those of the tokenizer that the encoder was pretrained with. */
class ReferenceTokenizerTest {
  private final WordPiece wordPiece;
  private HuggingFaceTokenizer reference;

  ReferenceTokenizerTest() throws IOException {
    wordPiece = new WordPiece(PretrainedWeights.named("e5-small-v2").vocabulary());
  }

  @BeforeEach
  void open() throws IOException {
    try (InputStream description =
        ReferenceTokenizerTest.class.getResourceAsStream("/e5-small-v2-tokenizer.json")) {
      reference =
          HuggingFaceTokenizer.newInstance(
              description, Map.of("truncation", "false", "padding", "false"));
    }
  }

  @AfterEach
  void close() {
    reference.close();
  }

  /** The reference knows Unicode 8: scripts to which later versions added are left out. */
  @ParameterizedTest
  @CsvSource({"0001, 07F0", "1E00, 2E42", "3000, A6FF", "AC00, D7A3", "E000, F8FF", "F900, FFFD"})
  void agreesOnEveryCharacter(String first, String last) {
    for (int c = Integer.parseInt(first, 16); c <= Integer.parseInt(last, 16); c++) {
      if (Character.isDefined(c)) {
        assertSame("Envoy" + (char) c + "s a" + (char) c);
      }
    }
  }

  @Test
  void agreesOnRandomText() {
    var random = new Random(11);
    String alphabet = "aBcé ïŁø'’\"“”.,-—– \t\u00A0\u00AD日本\uD83D\uDE00İıßΣς́9½§@_[UNK]";
    int[] letters = alphabet.codePoints().toArray();
    for (int i = 0; i < 5_000; i++) {
      var text = new StringBuilder();
      for (int length = random.nextInt(60); length >= 0; length--) {
        text.appendCodePoint(letters[random.nextInt(letters.length)]);
      }
      assertSame(text.toString());
    }
  }

  @Test
  void agreesOnNews() throws IOException {
    Path articles =
        Path.of(System.getProperty("rapporteur.data"), "attribution-polnear", "train.jsonl");
    assumeTrue(Files.exists(articles), "no " + articles);
    for (AnnotatedArticle article : PolnearReader.read(articles)) {
      assertSame(article.text());
    }
  }

  private void assertSame(String text) {
    long[] ids = wordPiece.pieces(text).stream().mapToLong(WordPiece.Piece::id).toArray();

    assertThat(ids).as(text).isEqualTo(reference.encode(text, false, false).getIds());
  }
}
