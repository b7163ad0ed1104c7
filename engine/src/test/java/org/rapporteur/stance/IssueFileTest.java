package org.rapporteur.stance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;

@SuppressWarnings("StringConcatToTextBlock") // a row of a table is one string
class IssueFileTest {
  private static final String FULL =
      """
      issues:
        - id: nairobi-office
          proposition: 'NATO should open a liaison office in Nairobi'
          aliases: [Nairobi office, 'the alliance''s desk']
          words: [Kenya]
          body: nato
          status:
            - {from: 2025-06-25, status: 'not on the agenda'}
            - {from: 2025-06-01, status: 'proposed'}
      """;

  @Test
  void readsAnIssueWithAllItsKeys() {
    List<Issue> issues = IssueFile.parse("issues.yaml", FULL);

    assertThat(issues).hasSize(1);
    Issue issue = issues.get(0);
    assertThat(issue.aliases()).containsExactly("Nairobi office", "the alliance's desk");
    assertThat(issue.body()).contains("nato");
    assertThat(issue.status(LocalDate.of(2025, 6, 20)).map(Issue.Status::status))
        .contains("proposed");
    assertThat(issue.status(LocalDate.of(2025, 5, 31))).isEqualTo(Optional.empty());
  }

  @Test
  void writesWhatItReads() {
    List<Issue> issues = IssueFile.parse("issues.yaml", FULL);

    assertThat(IssueFile.parse("again", IssueFile.write(issues))).isEqualTo(issues);
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "a: 1 | 'i.yaml: line 1: a: no such key; known are issues'",
        "'issues: 3' | 'i.yaml: line 1: issues: expected a list'",
        "'issues:\n  - id: a' | 'i.yaml: line 2: expected the key ''proposition'''",
        "'issues:\n"
            + "  - id: A b\n"
            + "    proposition: P' | 'i.yaml: line 2: id: not an id of lower-case letters, digits"
            + " and hyphens: A b'",
        "'issues:\n"
            + "  - id: a\n"
            + "    proposition: P\n"
            + "    alias: [x]' | 'i.yaml: line 4: alias: no such key; known are aliases, body, id,"
            + " proposition, status, words'",
        "'issues:\n"
            + "  - id: a\n"
            + "    proposition: P\n"
            + "  - id: a\n"
            + "    proposition: Q' | 'i.yaml: line 4: id: ''a'' is given twice'",
        "'issues:\n"
            + "  - id: a\n"
            + "    proposition: P\n"
            + "    status: [{from: soon, status: x}]' | 'i.yaml: line 4: from: expected a day like"
            + " 2024-07-10, not ''soon'''",
      })
  void namesFileLineAndKeyOfASlip(String yaml, String message) {
    assertThatThrownBy(() -> IssueFile.parse("i.yaml", yaml))
        .isInstanceOfSatisfying(
            RapporteurException.class, e -> assertThat(e.fault()).isEqualTo(Fault.DATA))
        .hasMessage(message);
  }

  @Test
  void whatIsNotYamlIsSaidWithItsLine() {
    assertThatThrownBy(() -> IssueFile.parse("i.yaml", "issues:\n  - [\n"))
        .hasMessageStartingWith("i.yaml: line 3: not YAML: ");
  }
}
