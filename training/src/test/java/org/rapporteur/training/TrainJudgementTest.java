package org.rapporteur.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.inference.ModelFolder;
import org.rapporteur.inference.TextClassifier;

class TrainJudgementTest {
  @TempDir private Path folder;

  @BeforeEach
  void writeData() throws IOException {
    var claims = new StringBuilder();
    var sentences = new StringBuilder();
    var acts = new StringBuilder();
    var events = new StringBuilder("\tsentence\tgold_root\n");
    for (int i = 0; i < 16; i++) {
      boolean odd = i % 2 == 1;
      claims.append(
          """
          {"target":"Town %d should build a bridge","text":"%s","label":"%s"}
          """
              .formatted(
                  i,
                  odd ? "A bridge is bad and wrong" : "A bridge is good and right",
                  odd ? "AGAINST" : "FAVOR"));
      sentences.append(
          """
          {"target":"Bridges matter","sentence":"Bridge %d is a bridge.","label":"NONE",\
          "p_agree":0.1,"p_disagree":0.1,"p_neutral":0.8}
          """
              .formatted(i));
      acts.append(
          """
          {"doc":"d%d","text":"%s","speech_act":"%s"}
          """
              .formatted(
                  i,
                  odd ? "We will build a bridge." : "There was a bridge.",
                  odd ? "Commissive-A" : "Assertive-V"));
      events.append(
          odd
              ? i + "\tTroops shelled town " + i + ".\tASSAULT\n"
              : i + "\t\"Town " + i + " signed a \"\"deal\"\".\"\tAGREE\n");
    }
    write("stance-perspectrum/train.jsonl", claims.toString());
    write("stance-perspectrum/dev.jsonl", claims.toString());
    write("stance-vast/train.jsonl", claims.toString());
    write("stance-gwsd/train.jsonl", sentences.toString());
    write(
        "attribution-polnear/train.jsonl",
        """
        {"doc":"n1","text":"Mayors oppose tolls.","annotators":{"a":[{\
        "source":[{"text":"Mayors","spans":[[0,6]]}],"cue":[{"text":"oppose","spans":[[7,13]]}],\
        "content":[{"text":"tolls","spans":[[14,19]]}]}]}}
        """);
    write(
        "stances/train.jsonl",
        "{\"doc\":\"n1\",\"stances\":{\"tolls\":{\"AGAINST\":[1]},\"ports\":{\"NONE\":[1]}}}\n");
    write(
        "stances/train-issues.yaml",
        "issues: [{id: tolls, proposition: Tolls stay}, {id: ports, proposition: Ports open}]");
    write("stances/train-negated.tsv", "tolls\tTolls go\nports\tPorts close\n");
    write("stances/train-2.jsonl", "{\"doc\":\"n1\",\"stances\":{\"fares\":{\"NONE\":[1]}}}\n");
    write("stances/train-2-issues.yaml", "issues: [{id: fares, proposition: Fares fall}]");
    write("stances/train-2-negated.tsv", "fares\tFares rise\n");
    write(
        "stances/invented.txt",
        "# Invented.\n= Fares fall\n= Fares rise\nFA\tsaid: cheaper\nNN\tsaid: no idea\n");
    write(
        "sentiment-newsmtsc/train.jsonl",
        """
        {"sentence_normalized":"The mayor built it.","targets":[{"mention":"The mayor","polarity":4.0}]}
        """);
    write("commitments-speech-acts/all.jsonl", acts.toString());
    write("events-plover/PLV_train.tsv", events.toString());
    write(
        "events-plover/PLOVER_GSR_CAMEO.txt",
        """
        [{"event":"DOCUMENT"},{"event":"FIGHT","text":"Troops fired at a town."}]
        """);
  }

  @Test
  void aModelFolderIsReadBackIntoACheckpoint() throws IOException {
    train("whole", "--tasks", "pairs,model,statements");
    Path checkpoint = folder.resolve("again.checkpoint");

    ImportJudgement.main(
        folder.resolve("whole-model").toString(), "e5-small-v2", "1", checkpoint.toString());

    Checkpoint again = Checkpoint.read(checkpoint);
    Checkpoint kept = Checkpoint.read(folder.resolve("whole/statements.checkpoint"));
    assertThat(again.arrays().keySet()).isNotEmpty();
    again.arrays().forEach((name, values) -> assertNear(name, values, kept.array(name)));
  }

  /** As near as bytes of one scale can be. */
  private static void assertNear(String name, float[] values, float[] wanted) {
    assertThat(values).as(name).hasSameSizeAs(wanted);
    float most = 0;
    float apart = 0;
    for (int i = 0; i < wanted.length; i++) {
      most = Math.max(most, Math.abs(wanted[i]));
      apart = Math.max(apart, Math.abs(values[i] - wanted[i]));
    }
    float step = most / 127;
    assertThat(apart).as(name).isLessThanOrEqualTo(step);
  }

  @Test
  void aRunThatWasCutEndsInTheSameModel() throws IOException {
    train("whole");
    train("cut", "--stop-after", "3");
    train("cut");

    ModelFolder whole = ModelFolder.open(folder.resolve("whole-model"));
    assertThat(ModelFolder.open(folder.resolve("cut-model")).sha256()).isEqualTo(whole.sha256());
    try (TextClassifier classifier = TextClassifier.open(whole)) {
      for (String head :
          List.of("stance", "event", "act")) { // too few steps to learn more than that
        assertThat(classifier.classify("Troops shelled town 98.").of(head).best()).isNotEmpty();
      }
    }
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve("data").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void train(String name, String... more) throws IOException {
    String[] fixed = {
      "--data", folder.resolve("data").toString(),
      "--stances", folder.resolve("data/stances").toString(),
      "--run", folder.resolve(name).toString(),
      "--out", folder.resolve(name + "-model").toString(),
      "--layers", "3",
      "--still", "1",
      "--folds", "2",
      "--batch-pieces", "2048",
      "--encoder-rate", "1e-3",
      "--head-rate", "1e-2",
    };
    String[] arguments = Arrays.copyOf(fixed, fixed.length + more.length);
    System.arraycopy(more, 0, arguments, fixed.length, more.length);
    TrainJudgement.main(arguments);
  }
}
