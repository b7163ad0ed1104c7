package org.rapporteur.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Copies are found as well as evaluation/copies.md says. */
class CopyFloorsTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "duplicates-fnc-bodies, train_docs.jsonl, train_pairs_exact_jaccard.jsonl, 0.98, 0.99",
    "duplicates-synthetic,  docs.jsonl,       pairs.jsonl,                     0.99, 0.99",
  })
  void keepsItsFloor(String set, String docs, String pairs, double precision, double recall) {
    Path folder = Path.of(System.getProperty("rapporteur.data")).resolve(set);
    assumeTrue(
        Files.exists(folder),
        folder + " is missing: name the folder of gold data in RAPPORTEUR_DATA");

    Score score = CopyEvaluation.of(folder.resolve(docs), folder.resolve(pairs));

    assertThat(score.precision()).isGreaterThanOrEqualTo(precision);
    assertThat(score.recall()).isGreaterThanOrEqualTo(recall);
  }
}
