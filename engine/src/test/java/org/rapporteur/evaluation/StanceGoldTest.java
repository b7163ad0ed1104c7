package org.rapporteur.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.fault.RapporteurException;
import org.rapporteur.stance.Stance;

class StanceGoldTest {
  @TempDir private Path folder;

  @Test
  void readsRows() throws IOException {
    assertThat(
            StanceGold.read(
                gold(
                    """
                    {"id":"s1","issue":"tariff","doc":"d","sha256":"ab","attribution":3,"stance":"FAVOR"}
                    {"id":"s2","issue":"tariff","doc":"e","attribution":1,"stance":"NONE"}
                    """)))
        .extracting(
            StanceGold::id, StanceGold::document, StanceGold::attribution, StanceGold::stance)
        .containsExactly(tuple("s1", "d", 3, Stance.FAVOR), tuple("s2", "e", 1, Stance.NONE));
  }

  @Test
  void readsArticles() throws IOException {
    assertThat(
            StanceGold.read(
                gold(
                    """
                    {"doc":"d","sha256":"ab","stances":{"tariff":{"FAVOR":[3,8],"CONDITIONAL":[[12,340,371]]},"wall":{"NONE":[3]}}}
                    """)))
        .extracting(label -> label.id() + " " + label.stance() + " " + label.digest().orElse(""))
        .containsExactly(
            "d/3/tariff FAVOR ab",
            "d/8/tariff FAVOR ab",
            "d/12/tariff CONDITIONAL ab",
            "d/3/wall NONE ab");
  }

  @Test
  void namesTheLineOfAnUnknownStance() throws IOException {
    Path gold = gold("{\"issue\":\"tariff\",\"doc\":\"d\",\"attribution\":3,\"stance\":\"PRO\"}");

    assertThatThrownBy(() -> StanceGold.read(gold))
        .isInstanceOf(RapporteurException.class)
        .hasMessageContaining(
            "line 1: stance 'PRO' is none of [FAVOR, AGAINST, CONDITIONAL, NONE]");
  }

  private Path gold(String lines) throws IOException {
    return Files.writeString(folder.resolve("gold.jsonl"), lines);
  }
}
