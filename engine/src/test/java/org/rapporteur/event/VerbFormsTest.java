package org.rapporteur.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.event.VerbForms.Form;

class VerbFormsTest {
  private static final VerbForms FORMS =
      new VerbForms(List.of("deny", "expel", "give", "free", "pass", "veto", "withdraw", "arrest"));

  @ParameterizedTest(name = "{0}: {2} of {1}")
  @CsvSource({
    "denied, deny, PAST",
    "denies, deny, THIRD",
    "expelled, expel, PARTICIPLE",
    "expelling, expel, ING",
    "gave, give, PAST",
    "given, give, PARTICIPLE",
    "giving, give, ING",
    "freed, free, PAST",
    "freeing, free, ING",
    "passes, pass, THIRD",
    "vetoes, veto, THIRD",
    "vetoed, veto, PAST",
    "withdrew, withdraw, PAST",
    "arrests, arrest, THIRD",
  })
  void knowsTheVerb(String word, String verb, Form form) {
    assertThat(FORMS.of(word).get(verb)).contains(form);
  }
}
