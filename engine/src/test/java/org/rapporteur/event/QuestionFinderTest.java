package org.rapporteur.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.rapporteur.attribution.Attribution;
import org.rapporteur.attribution.Manner;
import org.rapporteur.attribution.Polarity;
import org.rapporteur.statement.Evidence;
import org.rapporteur.statement.Statement;
import org.rapporteur.text.Span;
import org.rapporteur.text.StructuredText;

/** The quotations are invented. */
class QuestionFinderTest {
  private final QuestionFinder finder = new QuestionFinder();

  @Test
  void findsTheQuestionWithoutWhatLeadsUpToIt() {
    String text =
        "“The point is: who pays for the bridge when the fund is empty?” Ada Ostrova said.";

    assertThat(questions(text, "The point is: who pays for the bridge when the fund is empty?"))
        .containsExactly("who pays for the bridge when the fund is empty?");
  }

  @Test
  void aQuestionThatTheSpeakerAnswersIsNotOpen() {
    String text = "“Will they come back this year? I think not,” Ada Ostrova said.";

    assertThat(questions(text, "Will they come back this year? I think not,")).isEmpty();
  }

  @Test
  void aQuestionThatTheNextSpeakerAnswersIsNotOpen() {
    String text = "“Will they come back this year?” Ostrova asked. “No, never,” said Lem Harrow.";

    assertThat(questions(text, "Will they come back this year?", "No, never,")).isEmpty();
  }

  @Test
  void aStatementIsNoQuestion() {
    String text = "“They will come back this year,” Ada Ostrova said.";

    assertThat(questions(text, "They will come back this year,")).isEmpty();
  }

  private List<String> questions(String text, String... contents) {
    var statements = new ArrayList<Statement>();
    for (String content : contents) {
      int start = text.indexOf(content);
      var span = new Span(start, start + content.length());
      statements.add(statement("a-" + (statements.size() + 1), span));
    }
    return finder.find(StructuredText.of(text), statements).stream()
        .map(q -> q.what().in(text))
        .toList();
  }

  private static Statement statement(String id, Span content) {
    var attribution =
        new Attribution(
            Optional.empty(),
            Optional.empty(),
            List.of(content),
            Manner.DIRECT,
            Polarity.AFFIRMS,
            OptionalInt.empty(),
            OptionalInt.empty(),
            1);
    return new Statement(
        id,
        attribution,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        1,
        new Evidence("a", "", List.of(content)));
  }
}
