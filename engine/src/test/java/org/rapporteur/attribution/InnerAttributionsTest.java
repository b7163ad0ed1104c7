package org.rapporteur.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.inference.ModelFolder;
import org.rapporteur.text.StructuredText;

/** Attributions inside contents, found by the shipped model in invented sentences. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InnerAttributionsTest {
  private EncoderSpanTagger tagger;
  private AttributionFinder finder;

  @BeforeAll
  void open() {
    String models = Objects.requireNonNullElse(System.getenv("RAPPORTEUR_MODELS"), "../models");
    Path folder = Path.of(models, "attribution-en-1");
    assumeTrue(Files.exists(folder.resolve("model.onnx")), "no model in " + folder);
    tagger = EncoderSpanTagger.open(ModelFolder.open(folder));
    finder = new AttributionFinder(tagger);
  }

  @AfterAll
  void close() {
    if (tagger != null) {
      tagger.close();
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '#',
      value = {
        "The mayor said that the contractor had told him that the bridge would open in May."
            + " # the contractor / had told / that the bridge would open in May / INDIRECT AFFIRMS",
        "Anna Example said Jones told her the deal was dead."
            + " # Jones / told / the deal was dead / INDIRECT AFFIRMS",
        "“The minister assured me that the money would come,” Ruth Sample said."
            + " # The minister / assured / that the money would come / INDIRECT AFFIRMS",
        "According to the report, the governor had promised that no school would close."
            + " # the governor / had promised / that no school would close / INDIRECT AFFIRMS",
        "Two officials said the president had warned aides that the talks might collapse."
            + " # the president / had warned / that the talks might collapse / INDIRECT AFFIRMS",
        "The spokesman denied that the general had said the base was empty."
            + " # the general / had said / the base was empty / INDIRECT AFFIRMS",
        "Lena Sample said her lawyer, Tom Invented, had insisted that the letter was forged."
            + " # her lawyer, Tom Invented, / had insisted / that the letter was forged"
            + " / INDIRECT AFFIRMS",
        "Sample recalled that the doctor had asked whether she could walk."
            + " # the doctor / had asked / whether she could walk / INDIRECT ASKS",
        "The paper reported that the bank had denied the rumor."
            + " # the bank / had denied / the rumor / INDIRECT DENIES",
        "A witness testified that the guard claimed he had seen nothing."
            + " # the guard / claimed / he had seen nothing / INDIRECT AFFIRMS",
        "The ambassador said that, according to the ministry, the road is closed."
            + " # the ministry / according to / the road is closed / INDIRECT AFFIRMS",
        "“My father used to say that patience wins,” she told reporters."
            + " # My father / used to say / that patience wins / INDIRECT AFFIRMS",
        "“He said, ‘You will be paid by Friday,’” said Omar Sample, a driver."
            + " # He / said / You will be paid by Friday / DIRECT AFFIRMS",
      })
  void keepsBothLayers(String text, String inner) {
    List<Attribution> found = finder.find(StructuredText.of(text));

    assertThat(found).hasSize(2);
    assertThat(found.get(0).within()).isEmpty();
    assertThat(found.get(1).within()).hasValue(0);
    assertThat(printed(text, found.get(1))).isEqualTo(inner);
  }

  @Test
  void keepsThreeLayers() {
    String text =
        "The envoy said that the minister had told her that the king had promised that the border"
            + " would open.";

    List<Attribution> found = finder.find(StructuredText.of(text));

    assertThat(found.stream().map(a -> a.within().orElse(-1))).containsExactly(-1, 0, 1);
    assertThat(printed(text, found.get(2)))
        .isEqualTo("the king / had promised / that the border would open / INDIRECT AFFIRMS");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The senator said taxes are too high.",
        "He said he would tell the committee what he knew.",
        "The aide said nobody had told the truth.",
        "“You can say what you like,” Sample said.",
        "“If they say that the plan failed, they are wrong,” Sample told the council.",
        "“I never said that,” Sample told reporters.",
        "“I'm telling you, we will win,” Sample said.",
        "The mayor said her office would report on the bridge in May.",
      })
  void findsNothingInsideWhereNobodyIsToldToHaveSpoken(String text) {
    assertThat(finder.find(StructuredText.of(text))).allMatch(a -> a.within().isEmpty());
  }

  /** What is inside one sentence's content changes nothing about the attributions around it. */
  @Test
  void keepsPlacesInOrder() {
    String text =
        "The mayor said that the contractor had told him that the bridge would open in May. “We"
            + " wait,” Ana Example said. “And we hope.”";

    List<Attribution> found = finder.find(StructuredText.of(text));

    assertThat(found.stream().map(a -> a.within().orElse(-1))).containsExactly(-1, 0, -1, -1);
    assertThat(found.get(3).continues()).hasValue(2);
  }

  private static String printed(String text, Attribution attribution) {
    var parts = new ArrayList<String>();
    attribution.source().ifPresent(span -> parts.add(span.in(text)));
    attribution.cue().ifPresent(span -> parts.add(span.in(text)));
    attribution.content().forEach(span -> parts.add(span.in(text)));
    parts.add(attribution.manner() + " " + attribution.polarity());
    return String.join(" / ", parts);
  }
}
