package org.rapporteur.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToldSpeechTest {
  private final ToldSpeech speech = new ToldSpeech();

  @ParameterizedTest(name = "{0} {1} {2}: {3}")
  @CsvSource(
      nullValues = "-",
      value = {
        "-,        the general,   had said,         true",
        "-,        He,            ’d asked,         true",
        "-,        My father,     used to say,      true",
        "-,        the ministry,  according to,     true",
        "-,        I,             told,             true",
        "-,        a memo,        saying,           true",
        "Before,   Ana,           says,             true",
        "-,        I,             say,              false",
        "-,        I,             ’m telling,       false",
        "-,        he,            would tell,       false",
        "-,        he,            ’ll tell,         false",
        "-,        she,           can’t say,        false",
        "-,        I,             never said,       false",
        "-,        he,            did not say,      false",
        "-,        Ana,           to say,           false",
        "If,       they,          say,              false",
        "asked whether, Bo,       had said,         false",
        "-,        you,           said,             false",
        "-,        no Frenchman,  would ever say,   false",
        "-,        nobody,        had told,         false",
        "-,        his,           promises of,      false",
        "-,        Ana’s,         stated,           false",
        "-,        Ana,           ’s claim,         false",
        "-,        she,           asked for,        false",
        "-,        the plan,      means,            false",
      })
  void tellsToldSpeechFromTheRest(String before, String source, String cue, boolean told) {
    assertThat(speech.isTold(before == null ? "" : before, source, cue)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource({"the bridge is closed, false", "“He TOLD me, true", "a told-you-so, true"})
  void findsVerbsOfSpeech(String words, boolean there) {
    assertThat(speech.mentionedIn(words)).isEqualTo(there);
  }
}
