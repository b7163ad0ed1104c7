package org.rapporteur.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.article.Publication.From;
import org.rapporteur.ingest.RawDocument;

class InferredDayTest {
  private static final String STORY =
      "\n\nThe ministers met at the border and spoke for two hours about the new mission, which"
          + " neither of them had wanted.\n";

  private final Cleaner cleaner = new Cleaner();

  private Optional<Publication> published(String uri, String text, CleaningSettings settings) {
    return ((Cleaning.Kept) cleaner.clean(RawDocument.of(uri, text), settings))
        .article()
        .published();
  }

  @ParameterizedTest(name = "{1}: {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "WARSAW, July 10, 2024 — Marek Dvorsky met his guests.            | 2024-07-10 | dateline",
        "OSLO, 3 March 2026. Oda Lind met her guests.                     | 2026-03-03 | full stop",
        "WARSAW, July 10 (CNS) — He came on July 9, 2024, from Riga.      | 2024-07-10 | its year",
        "WARSAW, July 10 — He won the office in 2019 and again in 2023.   | ''         | no year",
        "Updated 9:30 a.m. EST, July 10, 2024                             | 2024-07-10 | a label",
        "Today, July 10, 2024, Marek Dvorsky met his guests.              | 2024-07-10 | today",
        "He met his guests on Wednesday, July 10, 2024, in Riga.          | 2024-07-10 | weekday",
        "He met his guests on Wednesday, 10 July 2024, in Riga.           | 2024-07-10 | day first",
        "In 2024 it went on. He met his guests on Wednesday, July 10.     | 2024-07-10 | the year",
        "In 2013 and 2024 he ruled. He met guests on Wednesday, July 10.  | ''         | two years",
        "He met his guests on Friday, July 10, 2024, in Riga.             | ''         | not a"
            + " Friday",
        "This week he met his guests, first on July 10, 2024.             | 2024-07-10 | this week",
        "He met guests on Monday, July 8, 2024. On Tuesday, July 9, 2024, he left. | 2024-07-09 |"
            + " the later of two in a week",
        "He met guests on Monday, July 8, 2024. On Monday, May 6, 2024, he had not. | '' |"
            + " conflict",
        "WARSAW, July 10, 2024 — He spoke. A vote followed on August 20, 2024.  | '' | a later day",
        "WARSAW, July 10, 2024 — They will vote on August 20, 2024.        | 2024-07-10 | plans",
        "The guests will meet on Wednesday, July 10, 2024, in Riga.       | ''         | to come",
        "He has ruled since Wednesday, July 10, 1996, with one break.     | ''         | long ago",
        "The treaty was signed in Riga on July 10, 1996, and kept.        | ''         | history",
        "He met his guests on July 10, 2024, in Riga.                     | ''         | untied",
        "“We go.” — Marek Dvorsky (@dvorsky) July 10, 2024                | 2024-07-10 | a post",
        "President Dvorsky, in his second term, met his guests.           | ''         | an office",
        "He met his guests on Wednesday, June 31, 2024, in Riga.          | ''         | no such"
            + " day",
      })
  void concludes(String opening, String day, String why) {
    assertThat(InferredDay.of(opening + STORY).map(p -> p.date().toString()).orElse(""))
        .as(why)
        .isEqualTo(day);
  }

  @Test
  void saysThatItIsInferredAndHowSure() {
    Optional<Publication> found =
        published(
            "a.txt",
            "The ministers met their guests on Wednesday, July 10, 2024, in Riga." + STORY,
            CleaningSettings.standard());

    assertThat(found).map(Publication::from).contains(From.INFERRED);
    assertThat(found.orElseThrow().confidence()).hasValue(0.77);
  }

  @Test
  void givesWayToTheUserThePageAndTheNameOfTheFile() {
    String text = "The ministers met their guests on Wednesday, July 10, 2024, in Riga." + STORY;
    LocalDate given = LocalDate.of(2024, 7, 12);
    String page =
        "<html lang=en><head><meta name=date content=2024-07-11></head><body><p>" + text + "</p>";

    assertThat(published("a.txt", text, CleaningSettings.standard().published(given)))
        .contains(new Publication(given, From.GIVEN));
    assertThat(published("a.html", page, CleaningSettings.standard()))
        .contains(new Publication(LocalDate.of(2024, 7, 11), From.META));
    assertThat(published("old/2024-07-13_riga.txt", text, CleaningSettings.standard()))
        .contains(new Publication(LocalDate.of(2024, 7, 13), From.URL));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "https://news.example/2024/07/13/riga, 2024-07-13",
    "stories/riga-20240713.txt,            2024-07-13",
    "run-2024-07-13/riga.txt,              ''",
    "export-2024-07-13.jsonl#3,            ''",
    "riga-2024-13-07.txt,                  ''",
    "riga-2024071355.txt,                  ''",
  })
  void readsTheDayInANameOrAddress(String uri, String day) {
    assertThat(PublicationFinder.inName(uri).map(p -> p.date().toString()).orElse(""))
        .isEqualTo(day);
  }

  @Test
  void takesNoDayOfHistoryFromTheBeginningOfAPage() {
    String page =
        "<html lang=en><body><p>The treaty was signed in Riga on July 10, 1996, and kept ever since"
            + " by all who had signed it.</p><p>The ministers spoke of it again.</p>";

    assertThat(published("https://news.example/riga", page, CleaningSettings.standard())).isEmpty();
  }
}
