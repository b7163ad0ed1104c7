package org.rapporteur.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.article.CleaningSettings;
import org.rapporteur.ingest.RawDocument;
import org.rapporteur.pipeline.Edition;
import org.rapporteur.pipeline.Outcome;
import org.rapporteur.pipeline.Rapporteur;
import org.rapporteur.stance.Issue;
import org.rapporteur.stance.IssueFile;
import org.rapporteur.stance.Likeness;
import org.rapporteur.stance.Position;
import org.rapporteur.stance.Stance;
import org.rapporteur.stance.StanceClassifier;
import org.rapporteur.statement.Statement;
import org.rapporteur.store.ArticleFilter;
import org.rapporteur.store.JudgedStatement;
import org.rapporteur.store.Judgement;
import org.rapporteur.store.Record;
import org.rapporteur.store.Slice;
import org.rapporteur.store.StoredIssue;
import org.rapporteur.store.StoredStatement;

/** A sample article in a real record. */
class RecordPositionsTest {
  private static final Path PROJECT = Path.of(System.getProperty("rapporteur.project", ".."));
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-30T12:00:00Z"), ZoneOffset.UTC);
  private static final LocalDate PUBLISHED = LocalDate.of(2025, 6, 18);

  @Test
  void judgesOnceAndAgainOnlyWhenTheQuestionChanges(@TempDir Path folder) throws Exception {
    Issue issue = IssueFile.read(PROJECT.resolve("samples/issues.yaml")).get(0);
    var asked = new AtomicInteger();
    StanceClassifier counting =
        (proposition, words) -> {
          asked.incrementAndGet();
          return StanceClassifier.Likelihood.UNKNOWN;
        };

    try (Record record = Record.open(folder.resolve("r.db").toString(), CLOCK)) {
      save(record);
      record.putIssue(new StoredIssue(issue.id(), IssueFile.write(List.of(issue))));
      var positions = new RecordPositions(record, counting, Likeness.UNKNOWN, "test");

      List<Position> first = positions.of(issue, Optional.empty(), () -> {});
      int once = asked.get();
      List<Position> second = positions.of(issue, Optional.empty(), () -> {});

      assertThat(first.stream().map(p -> p.actor().name() + " " + p.stance()))
          .contains("Norway FAVOR", "Spain AGAINST");
      assertThat(first.get(0).asOf()).contains(PUBLISHED);
      assertThat(second).isEqualTo(first);
      assertThat(asked.get()).as("nothing is judged twice").isEqualTo(once);

      positions.of(changed(issue), Optional.empty(), () -> {});
      assertThat(asked.get()).as("a changed question is judged anew").isGreaterThan(once);
      assertThat(positions.of(issue, Optional.of(PUBLISHED.minusDays(3)), () -> {})).isEmpty();
    }
  }

  @Test
  void whatAPersonHasJudgedStands(@TempDir Path folder) throws Exception {
    Issue issue = IssueFile.read(PROJECT.resolve("samples/issues.yaml")).get(0);
    StanceClassifier silent = (p, s) -> StanceClassifier.Likelihood.UNKNOWN;
    try (Record record = Record.open(folder.resolve("r.db").toString(), CLOCK)) {
      save(record);
      record.putIssue(new StoredIssue(issue.id(), IssueFile.write(List.of(issue))));
      var positions = new RecordPositions(record, silent, Likeness.UNKNOWN, "test");
      positions.of(issue, Optional.empty(), () -> {});

      for (JudgedStatement judged : record.judged(issue.id(), Optional.empty())) {
        String statement = judged.judgement().statement();
        record.judge(List.of(Judgement.byPerson(issue.id(), statement, "CONDITIONAL", "reviewer")));
      }

      assertThat(positions.of(issue, Optional.empty(), () -> {}).stream().map(Position::stance))
          .isNotEmpty()
          .allMatch(stance -> stance == Stance.CONDITIONAL);
    }
  }

  @Test
  void onlyWhatTakesASideHasARowAndOnlyWhatPeopleChangedIsAskedAgain(@TempDir Path folder)
      throws Exception {
    Issue issue = IssueFile.read(PROJECT.resolve("samples/issues.yaml")).get(0);
    List<String> asked = new ArrayList<>();
    StanceClassifier listening =
        (proposition, words) -> {
          asked.add(words);
          return StanceClassifier.Likelihood.UNKNOWN;
        };
    try (Record record = Record.open(folder.resolve("r.db").toString(), CLOCK)) {
      save(record);
      record.putIssue(new StoredIssue(issue.id(), IssueFile.write(List.of(issue))));
      String article = record.articles(ArticleFilter.ALL, Slice.first(1)).items().get(0).id();
      StanceClassifier eager = (p, words) -> new StanceClassifier.Likelihood(1, 0, 0, 0);
      new RecordPositions(record, eager, Likeness.UNKNOWN, "eager").judge(issue, () -> {});
      int eagerly = record.judgementsIn(article, issue.id()).size();
      var positions = new RecordPositions(record, listening, Likeness.UNKNOWN, "test");

      positions.judge(issue, () -> {});

      List<Judgement> rows = record.judgementsIn(article, issue.id());
      List<StoredStatement> statements = record.article(article).orElseThrow().statements().get();
      assertThat(rows).allMatch(Judgement::tells).allMatch(row -> row.judge().startsWith("test/"));
      assertThat(statements.size()).isGreaterThan(eagerly);
      assertThat(rows).as("what another judge read is withdrawn").hasSizeLessThan(eagerly);

      StoredStatement silent =
          statements.stream()
              .filter(s -> asked.stream().anyMatch(words -> words.endsWith(s.content().get(0))))
              .filter(s -> rows.stream().noneMatch(r -> r.statement().equals(s.statement().id())))
              .findFirst()
              .orElseThrow();
      asked.clear();
      record.change(elsewhere(silent.statement()), "ida");
      positions.judge(issue, () -> {});
      assertThat(asked).as("of the article, only what changed").hasSize(1);
      assertThat(asked.get(0)).endsWith(silent.content().get(0));
      assertThat(record.judgementsIn(article, issue.id())).isEqualTo(rows);
    }
  }

  private static Statement elsewhere(Statement s) {
    return new Statement(
        s.id(),
        s.attribution(),
        s.speaker(),
        s.with(),
        s.within(),
        s.continues(),
        s.said(),
        Optional.of("in Oslo"),
        s.anonymity(),
        s.confidence(),
        s.evidence());
  }

  private static Issue changed(Issue issue) {
    return new Issue(
        issue.id(),
        issue.proposition(),
        List.of("desk", "office"),
        issue.words(),
        issue.body(),
        issue.statuses());
  }

  private static void save(Record record) throws Exception {
    byte[] bytes = Files.readAllBytes(PROJECT.resolve("samples/liaison-office.html"));
    try (Rapporteur rapporteur =
        Rapporteur.open(PROJECT.resolve("models"), CleaningSettings.standard())) {
      var read = (Outcome.Read) rapporteur.read(RawDocument.of("liaison-office.html", bytes));
      record.save(record.begin(Edition.of(1, Map.of()), "test"), read.reading(), "00");
    }
  }
}
