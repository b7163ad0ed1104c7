package org.rapporteur.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rapporteur.actor.Representatives;
import org.rapporteur.actor.Speaker;
import org.rapporteur.actor.SpeakerResolver;
import org.rapporteur.article.Article;
import org.rapporteur.article.CleaningSettings;
import org.rapporteur.decision.DecisionBodies;
import org.rapporteur.decision.DecisionBody;
import org.rapporteur.decision.Member;
import org.rapporteur.decision.Outlook;
import org.rapporteur.decision.Side;
import org.rapporteur.decision.Supposition;
import org.rapporteur.inference.ModelFolder;
import org.rapporteur.ingest.RawDocument;
import org.rapporteur.stance.Issue;
import org.rapporteur.stance.IssueFile;
import org.rapporteur.stance.Position;
import org.rapporteur.stance.Positions;
import org.rapporteur.stance.StanceFinder;
import org.rapporteur.stance.StanceJudge;
import org.rapporteur.stance.StanceModels;
import org.rapporteur.statement.Statement;
import org.rapporteur.text.StructuredText;

/**
 * The founding article: when and where things were said; and its first question, by words of
 * position alone: who is where, and what then.
 */
class FoundingPositionsTest {
  private static final Path DATA =
      Path.of(System.getProperty("rapporteur.data", "../../shared/data"), "liaison-office");
  private static final Path MODELS =
      Path.of(System.getProperty("rapporteur.project", ".."), "models");
  private static final LocalDate SUMMIT = LocalDate.of(2024, 7, 10);
  private static final List<String> EXPECTED =
      List.of(
          "Sweden FAVOR",
          "Jens Stoltenberg FAVOR",
          "France AGAINST",
          "an unnamed Indo-Pacific nation’s diplomat AGAINST");

  @Test
  void tellsWhoIsForAndAgainstAndWhatTheBodyWouldDecide() throws Exception {
    assumeTrue(Files.exists(DATA.resolve("article.txt")), "no data in " + DATA);
    List<Position> positions = positions(StanceJudge.ofWords());

    assertThat(named(positions)).containsExactlyInAnyOrderElementsOf(EXPECTED);

    Outlook outlook = outlook(positions);
    assertThat(outlook.verdict()).isEqualTo(Outlook.Verdict.BLOCKED);
    assertThat(outlook.blockers().stream().map(Member::name)).containsExactly("France");
    assertThat(outlook.on(Side.UNDECLARED)).hasSize(30);
    assertThat(outlook(positions, "France=FAVOR").verdict()).isEqualTo(Outlook.Verdict.OPEN);
    assertThat(outlook(positions, "undeclared=SILENT").verdict())
        .isEqualTo(Outlook.Verdict.BLOCKED);
    assertThat(outlook(positions, "France=FAVOR", "undeclared=SILENT").verdict())
        .isEqualTo(Outlook.Verdict.PASSES);
    assertThat(outlook(positions, "France=SILENT", "undeclared=FAVOR").verdict())
        .isEqualTo(Outlook.Verdict.PASSES);
  }

  @Test
  void tellsWhenAndWhereItWasSaid() throws Exception {
    assumeTrue(Files.exists(DATA.resolve("article.txt")), "no data in " + DATA);
    List<Statement> statements = reading().statements().orElseThrow();

    assertThat(statements.stream().filter(s -> s.said().isPresent()))
        .extracting(
            s -> s.speaker().flatMap(Speaker::name).orElse(""),
            s -> s.said().orElseThrow().from() + "/" + s.said().orElseThrow().to())
        .containsExactly(
            tuple("NATO", "2023-01-01/2023-12-31"),
            tuple("Emmanuel Macron", "2023-01-01/2023-12-31"),
            tuple("Mette Frederiksen", "2024-07-09/2024-07-09"),
            tuple("Jake Sullivan", "2024-07-09/2024-07-09"),
            tuple("Elbridge Colby", "2024-07-08/2024-07-08"));
    assertThat(statements.stream().flatMap(s -> s.occasion().stream()))
        .contains(
            "in an interview",
            "at an event at the Council on Foreign Relations",
            "at an event at the U.S. Chamber of Commerce");
  }

  @Test
  void theModelSeesNobodyElseTakeASide() throws Exception {
    assumeTrue(Files.exists(DATA.resolve("article.txt")), "no data in " + DATA);
    Path folder = MODELS.resolve(Rapporteur.JUDGEMENT_MODEL);
    try (StanceModels models = StanceModels.open(ModelFolder.open(folder))) {
      assertThat(named(positions(models.judge()))).containsExactlyInAnyOrderElementsOf(EXPECTED);
    }
  }

  private static List<String> named(List<Position> positions) {
    return positions.stream().map(p -> p.actor().name() + " " + p.stance()).toList();
  }

  private static Outlook outlook(List<Position> positions, String... suppositions) {
    DecisionBody nato = DecisionBodies.open().named("nato");
    return Outlook.of(
        nato, SUMMIT, positions, List.of(suppositions).stream().map(Supposition::parse).toList());
  }

  private static List<Position> positions(StanceJudge judge) throws Exception {
    Issue issue = IssueFile.read(DATA.resolve("issues.yaml")).get(0);
    Reading reading = reading();
    Article article = reading.article();
    var finder = new StanceFinder(judge, SpeakerResolver.open(), Representatives.open());
    return new Positions(Representatives.open())
        .of(
            finder.find(
                article.id().value(),
                StructuredText.of(article.text(), article.paragraphs()),
                reading.statements().orElseThrow(),
                List.of(issue),
                Optional.of(SUMMIT)),
            Optional.empty());
  }

  private static Reading reading() throws Exception {
    byte[] bytes = Files.readAllBytes(DATA.resolve("article.txt"));
    try (Rapporteur rapporteur =
        Rapporteur.open(MODELS, CleaningSettings.standard().published(SUMMIT))) {
      return ((Outcome.Read) rapporteur.read(RawDocument.of("article.txt", bytes))).reading();
    }
  }
}
