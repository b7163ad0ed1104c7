package org.rapporteur.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.actor.SpeakerResolver;
import org.rapporteur.attribution.EncoderSpanTagger;
import org.rapporteur.attribution.SpanRole;
import org.rapporteur.inference.ModelFolder;
import org.rapporteur.inference.TextClassifier;
import org.rapporteur.stance.IssueFile;
import org.rapporteur.stance.Stance;
import org.rapporteur.stance.StanceJudge;

/** No score may fall below its floor in evaluation/floors.json. */
class FloorsTest {
  private static final Path PROJECT = Path.of(System.getProperty("rapporteur.project", ".."));
  private static final ObjectMapper JSON = new ObjectMapper();

  static Stream<JsonNode> attribution() throws IOException {
    return floors("attribution");
  }

  static Stream<JsonNode> stance() throws IOException {
    return floors("stance");
  }

  private static Stream<JsonNode> floors(String what) throws IOException {
    JsonNode floors = JSON.readTree(Files.readString(PROJECT.resolve("evaluation/floors.json")));
    return floors.get(what).valueStream();
  }

  @ParameterizedTest
  @MethodSource("stance")
  void stancesStandAboveTheirFloor(JsonNode floor) throws IOException {
    Path gold = gold(floor);

    LabelScores scores;
    try (var classifier =
        TextClassifier.open(
            ModelFolder.open(PROJECT.resolve("models").resolve(floor.get("model").asText())))) {
      scores =
          new JudgementEvaluation(classifier).of(JudgementEvaluation.Head.STANCE, gold, () -> {});
    }

    assertThat(scores.accuracy()).isGreaterThanOrEqualTo(floor.get("accuracy").asDouble());
  }

  /** The gold data of a floor, checked to be what was measured. */
  private static Path gold(JsonNode floor) throws IOException {
    Path data = Path.of(System.getProperty("rapporteur.data", ""));
    Path gold = data.resolve(floor.get("gold").asText());
    assumeTrue(
        Files.exists(gold), gold + " is missing: name the folder of gold data in RAPPORTEUR_DATA");
    assertThat(sha256(gold))
        .as("%s is the gold that was measured", gold)
        .isEqualTo(floor.get("sha256").asText());
    return gold;
  }

  @ParameterizedTest
  @MethodSource("attribution")
  void standsAboveItsFloor(JsonNode floor) throws IOException {
    Path gold = gold(floor);

    AttributionScores scores;
    try (var tagger =
        EncoderSpanTagger.open(
            ModelFolder.open(PROJECT.resolve("models").resolve(floor.get("model").asText())))) {
      scores = new AttributionEvaluation(tagger).of(gold, () -> {});
    }

    for (SpanRole role : SpanRole.values()) {
      String name = role.name().toLowerCase(Locale.ROOT);
      assertThat(scores.of(role).exact().f1())
          .as("exact F1 of " + name)
          .isGreaterThanOrEqualTo(floor.at("/exact/" + name).asDouble());
    }
    scores
        .relation()
        .ifPresent(
            relation -> {
              assertThat(relation.exact().f1())
                  .as("exact F1 of relations")
                  .isGreaterThanOrEqualTo(floor.at("/relation/exact").asDouble());
              assertThat(relation.overlap().f1())
                  .as("overlap F1 of relations")
                  .isGreaterThanOrEqualTo(floor.at("/relation/overlap").asDouble());
            });
  }

  static Stream<JsonNode> positions() throws IOException {
    return floors("positions");
  }

  /** By words of position alone: no model is asked. */
  @ParameterizedTest
  @MethodSource("positions")
  void sidesOfLabelledStatementsStandAboveTheirFloor(JsonNode floor) throws IOException {
    Path data = Path.of(System.getProperty("rapporteur.data", ""));
    Path texts = data.resolve(floor.get("texts").asText());
    assumeTrue(
        Files.exists(texts),
        texts + " is missing: name the folder of gold data in RAPPORTEUR_DATA");
    Path labels = PROJECT.resolve("evaluation/stances");
    Path gold = labels.resolve(floor.get("gold").asText());
    assertThat(sha256(gold))
        .as("%s are the labels that were measured", gold)
        .isEqualTo(floor.get("sha256").asText());
    var judge = StanceJudge.ofWords();

    Map<Stance, Score> scores =
        new StanceEvaluation(judge, IssueFile.read(labels.resolve("issues.yaml")), texts)
            .of(gold, (id, stances) -> {});

    floor
        .get("stances")
        .properties()
        .forEach(
            stance -> {
              Score score = scores.getOrDefault(Stance.valueOf(stance.getKey()), Score.NONE);
              assertThat(score.precision())
                  .as("precision of " + stance.getKey())
                  .isGreaterThanOrEqualTo(stance.getValue().get("precision").asDouble());
              assertThat(score.recall())
                  .as("recall of " + stance.getKey())
                  .isGreaterThanOrEqualTo(stance.getValue().get("recall").asDouble());
            });
  }

  static Stream<JsonNode> speakers() throws IOException {
    JsonNode floors = JSON.readTree(Files.readString(PROJECT.resolve("evaluation/floors.json")));
    return floors.get("speakers").valueStream();
  }

  @ParameterizedTest
  @MethodSource("speakers")
  void namesTheRightSpeakers(JsonNode floor) throws IOException {
    Path data = Path.of(System.getProperty("rapporteur.data", ""));
    Path texts = data.resolve("attribution-polnear/dev.jsonl");
    assumeTrue(
        Files.exists(texts),
        texts + " is missing: name the folder of gold data in RAPPORTEUR_DATA");
    Path gold = PROJECT.resolve("evaluation/speakers").resolve(floor.get("gold").asText());
    assertThat(sha256(gold))
        .as("%s are the labels that were measured", gold)
        .isEqualTo(floor.get("sha256").asText());

    SpeakerScores scores = SpeakerEvaluation.given(SpeakerResolver.open()).of(gold, data, () -> {});

    assertThat(scores.nameable().rightShare())
        .as("share of right speakers")
        .isGreaterThanOrEqualTo(floor.get("right").asDouble());
    assertThat(scores.nameable().wrongShare())
        .as("share of wrong names")
        .isLessThanOrEqualTo(floor.get("wrong").asDouble());
  }

  private static String sha256(Path file) throws IOException {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
