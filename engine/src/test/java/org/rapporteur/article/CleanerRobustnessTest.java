package org.rapporteur.article;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.article.Cleaning.Discarded;
import org.rapporteur.article.Cleaning.Kept;
import org.rapporteur.article.Cleaning.Reason;
import org.rapporteur.ingest.RawDocument;
import org.rapporteur.text.Span;

/** Whatever the bytes: an answer, in time, and spans that lie in the text. */
class CleanerRobustnessTest {
  private static final String SENTENCE =
      "The ministers met on Monday in the capital and agreed to send a mission to the border. ";
  private static final String PAGE =
      """
      <!doctype html><html lang="en"><head><meta charset="utf-8"><title>A mission | Courier</title>
      <script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"A mission",
      "datePublished":"2024-07-10","author":{"name":"Ada Lindqvist"}}]}</script></head><body>
      <nav><ul><li><a href="/">Home</a><li><a href="/x">World</a></ul></nav><article><h1>A mission</h1>
      <p class="byline">By Ada Lindqvist</p><p>%s</p><p>%s<br><br>%s</p><table><tr><td>1<td>2</table>
      <blockquote>%s</blockquote></article><div id="comments"><p>%s</p></div></body></html>
      """
          .replace("%s", SENTENCE);

  private final Cleaner cleaner = new Cleaner();

  private void check(byte[] bytes) {
    for (String name : new String[] {"a.html", "a.txt", "-"}) {
      if (cleaner.clean(RawDocument.of(name, bytes)) instanceof Kept kept) {
        Article article = kept.article();
        assertThat(article.paragraphs()).isNotEmpty();
        for (Span paragraph : article.paragraphs()) {
          assertThat(paragraph.in(article.text()).strip()).isNotEmpty();
        }
      }
    }
  }

  @Test
  void answersOnRandomBytes() {
    var random = new Random(1);
    for (int i = 0; i < 500; i++) {
      byte[] bytes = new byte[random.nextInt(2000)];
      random.nextBytes(bytes);
      check(bytes);
    }
  }

  @Test
  void answersOnRandomStrings() {
    var random = new Random(2);
    for (int i = 0; i < 500; i++) {
      var text = new StringBuilder("<p>");
      for (int length = random.nextInt(300); length > 0; length--) {
        text.appendCodePoint(random.nextInt(random.nextBoolean() ? 0x80 : 0x11000));
      }
      check(text.append("</p>").toString().getBytes(UTF_8));
    }
  }

  @Test
  void answersOnMutatedPages() {
    var random = new Random(3);
    for (int i = 0; i < 1000; i++) {
      var page = new StringBuilder(PAGE);
      for (int change = 0; change < 1 + random.nextInt(12); change++) {
        int at = random.nextInt(page.length());
        int length = Math.min(random.nextInt(40), page.length() - at);
        switch (random.nextInt(3)) {
          case 0 -> page.delete(at, at + length);
          case 1 -> page.insert(at, page.substring(at, at + length));
          default -> page.insert(random.nextInt(page.length()), (char) random.nextInt(0x3000));
        }
      }
      check(page.toString().getBytes(UTF_8));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>",
        "<table><tr><td>",
        "<span>",
        "<ul><li>",
        "<b><p>",
        "<a href=x>",
        "<blockquote>",
        "<br>",
        "<p>x",
        "[[[[",
        "{\"a\":",
        "\n",
        "a ",
        "By A, ",
        "1 ",
        "2024-",
        "<p class='related a-b comments'>",
      })
  void endsInTimeOnWhatRepeats(String piece) {
    String text = piece.repeat(40_000 / piece.length());
    for (String page :
        new String[] {
          text,
          "<html><body><p>" + SENTENCE.repeat(20) + text + "<p>" + SENTENCE.repeat(20),
          "<html><script type='application/ld+json'>" + text + "</script><p>" + SENTENCE.repeat(9),
          "<html><title>" + text.replace("<", "") + "</title><p>" + SENTENCE.repeat(9),
        }) {
      assertTimeoutPreemptively(
          Duration.ofSeconds(30), () -> check(page.getBytes(UTF_8)), () -> "slow: " + piece);
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "'', EMPTY",
    "' \n\t ', EMPTY",
    "%PDF-1.7, BINARY",
    "GIF89a, BINARY",
    "'<html><body></body></html>', NO_MAIN_TEXT",
    "'<html><body><ul><li><a href=a>One</a><li><a href=b>Two</a></ul></body></html>', NO_MAIN_TEXT",
    "Not found., TOO_SHORT",
  })
  void saysWhyThereIsNoArticle(String text, Reason reason) {
    Cleaning cleaning = cleaner.clean(RawDocument.of("a", text));

    assertThat(cleaning).isInstanceOf(Discarded.class);
    assertThat(((Discarded) cleaning).reason()).isEqualTo(reason);
  }

  @Test
  void discardsWhatIsTooLarge() {
    byte[] bytes = new byte[RawDocument.MAXIMUM_BYTES + 1];

    Cleaning cleaning = cleaner.clean(RawDocument.of("a", bytes));

    assertThat(cleaning).isEqualTo(new Discarded(Reason.TOO_LARGE, "more than 20 MiB"));
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1251, ru, Министры встретились в понедельник и договорились отправить миссию на границу.",
    "Shift_JIS, ja, 閣僚らは月曜日に首都で会談し、国境に使節団を送ることで合意した。翌日に発表する予定だという。",
    "windows-1252, fr, Les ministres réunis à l’Élysée lundi ont décidé d’envoyer une mission à la frontière.",
    "UTF-8, de, Die Minister trafen sich am Montag in der Hauptstadt und einigten sich über die Grenze.",
    "EUC-KR, ko, 장관들은 월요일 수도에서 만나 국경에 사절단을 보내기로 합의했다고 정부 관계자가 밝혔다고 전했다.",
  })
  void readsWhatThePageDeclares(String charset, String language, String sentence) {
    String page =
        "<html lang=%s><meta charset=%s><body><p>%s</p></body></html>"
            .formatted(language, charset, sentence);

    Cleaning cleaning =
        cleaner.clean(RawDocument.of("a.html", page.getBytes(Charset.forName(charset))));

    assertThat(((Kept) cleaning).article().text()).isEqualTo(sentence);
  }

  @Test
  void readsByteOrderMarks() {
    byte[] utf16 = ("\uFEFF" + SENTENCE).getBytes(UTF_16LE);

    assertThat(((Kept) cleaner.clean(RawDocument.of("a.txt", utf16))).article().text())
        .isEqualTo(SENTENCE.strip());
    assertThat(
            ((Kept) cleaner.clean(RawDocument.of("a.txt", "\uFEFF" + SENTENCE))).article().text())
        .isEqualTo(SENTENCE.strip());
  }
}
