package org.rapporteur.web;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.rapporteur.actor.Resolution;
import org.rapporteur.actor.Speaker;
import org.rapporteur.actor.SpeakerType;
import org.rapporteur.article.Article;
import org.rapporteur.article.ArticleId;
import org.rapporteur.article.CleaningSettings;
import org.rapporteur.article.Publication;
import org.rapporteur.attribution.Attribution;
import org.rapporteur.attribution.Manner;
import org.rapporteur.attribution.Polarity;
import org.rapporteur.pipeline.Edition;
import org.rapporteur.pipeline.Rapporteur;
import org.rapporteur.pipeline.Reading;
import org.rapporteur.search.SearchIndex;
import org.rapporteur.stance.Issue;
import org.rapporteur.stance.IssueFile;
import org.rapporteur.statement.Evidence;
import org.rapporteur.statement.Statement;
import org.rapporteur.store.Judgement;
import org.rapporteur.store.Record;
import org.rapporteur.store.StoredIssue;
import org.rapporteur.text.Span;

/** A small invented record: two articles, five statements, one question. */
final class Fixture {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-10T12:00:00Z"), ZoneOffset.UTC);

  /** What a page must show as text and never obey. */
  static final String SCRIPT =
      "<script>document.title='taken'</script><img src=x onerror=alert(1)>";

  private static final Issue ISSUE =
      new Issue(
          "harbour-pilots",
          "NATO should send pilots to the harbour",
          List.of("pilots"),
          List.of(),
          Optional.of("nato"),
          List.of());

  /** Searches, but reads no articles. */
  static Desk desk(Record record, Path folder) {
    return new Desk(
        () -> Rapporteur.open(folder.resolve("no models"), CleaningSettings.standard()),
        () -> SearchIndex.open(record, folder.resolve("index"), done -> {}),
        afterEach -> {},
        CLOCK);
  }

  static Record record(Path folder) {
    return record(folder, CLOCK);
  }

  static Record record(Path folder, Clock clock) {
    Record record = Record.open(folder.resolve("room.db").toString(), clock);
    var run = record.begin(Edition.of(1, Map.of()), "test");
    record.save(run, harbour(), "1");
    record.save(run, reply(), "2");
    record.putIssue(new StoredIssue(ISSUE.id(), IssueFile.write(List.of(ISSUE))));
    record.judge(
        List.of(
            Judgement.byMachine(ISSUE.id(), "harbour-1", "FAVOR", 0.9, "test"),
            Judgement.byMachine(ISSUE.id(), "harbour-2", "AGAINST", 0.8, "test"),
            Judgement.byMachine(ISSUE.id(), "reply-1", "AGAINST", 0.7, "test"),
            Judgement.byMachine(ISSUE.id(), "reply-2", "FAVOR", 0.7, "test")));
    return record;
  }

  private static Reading harbour() {
    var text =
        new Draft(
            "harbour",
            "Council argues over harbour pilots",
            "2026-03-04",
            "“We will send pilots in May,” Oda Lind said in Oslo.",
            "Pavel Hron warned that the plan is a mistake. “Nobody asked us,” he added.");
    return text.with(
            text.statement(1, "Oda Lind", "Foreign Minister", "Norway", Manner.DIRECT, 0.97)
                .says("We will send pilots in May", "Oda Lind", "said"))
        .with(
            text.statement(2, "Pavel Hron", "Ambassador", "Czechia", Manner.INDIRECT, 0.55)
                .says("that the plan is a mistake", "Pavel Hron", "warned"))
        .with(
            text.statement(3, "Pavel Hron", "Ambassador", "Czechia", Manner.DIRECT, 0.81)
                .says("Nobody asked us", "he", "added"))
        .reading();
  }

  private static Reading reply() {
    var text =
        new Draft(
            "reply",
            "A title with " + SCRIPT,
            "2026-03-06",
            "Oda Lind " + SCRIPT + " said that pilots must wait.",
            "“The harbour is deep enough,” a diplomat said.");
    return text.with(
            text.statement(1, "Oda Lind", "Foreign Minister", "Norway", Manner.INDIRECT, 0.9)
                .says("that pilots must wait", "Oda Lind", "said"))
        .with(
            text.statement(2, "Ola Ek " + SCRIPT, "diplomat", SCRIPT, Manner.DIRECT, 0.4)
                .says("The harbour is deep enough", "a diplomat", "said"))
        .reading();
  }

  /** An article in the making. */
  private static final class Draft {
    private final Article article;
    private final List<Statement> statements = new ArrayList<>();

    Draft(String id, String title, String day, String... paragraphs) {
      String text = String.join("\n\n", paragraphs);
      List<Span> spans =
          Stream.of(paragraphs)
              .map(p -> new Span(text.indexOf(p), text.indexOf(p) + p.length()))
              .toList();
      article =
          new Article(
              new ArticleId(id),
              "https://example.org/" + id,
              Optional.of(title),
              Optional.empty(),
              Optional.of("The Invented Gazette"),
              List.of(),
              Optional.of("en"),
              Optional.of(new Publication(LocalDate.parse(day), Publication.From.META)),
              text,
              spans);
    }

    Saying statement(
        int number, String name, String role, String state, Manner manner, double confidence) {
      String id = String.join("-", List.of(name.split(" ", 3)).subList(0, 2));
      var speaker =
          new Speaker.Named(
              id.toLowerCase(Locale.ROOT).replaceAll("[^a-z-]", ""),
              SpeakerType.PERSON,
              Optional.of(name),
              Optional.of(role),
              Optional.of(state),
              name,
              Resolution.NAME);
      return new Saying(article, number, speaker, manner, confidence);
    }

    Draft with(Statement statement) {
      statements.add(statement);
      return this;
    }

    Reading reading() {
      return new Reading(article, Optional.of(statements));
    }
  }

  /** A statement in the making. */
  private record Saying(
      Article article, int number, Speaker speaker, Manner manner, double confidence) {

    Statement says(String content, String source, String cue) {
      Span said = span(content);
      var attribution =
          new Attribution(
              Optional.of(span(source)),
              Optional.of(span(cue)),
              List.of(said),
              manner,
              Polarity.AFFIRMS,
              OptionalInt.empty(),
              OptionalInt.empty(),
              confidence);
      String id = article.id().value();
      return new Statement(
          id + "-" + number,
          attribution,
          Optional.of(speaker),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          confidence,
          new Evidence(id, article.textDigest(), List.of(said)));
    }

    private Span span(String words) {
      int start = article.text().indexOf(words);
      return new Span(start, start + words.length());
    }
  }

  private Fixture() {}
}
