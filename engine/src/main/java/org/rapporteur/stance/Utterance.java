package org.rapporteur.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rapporteur.attribution.Attribution;
import org.rapporteur.attribution.Manner;
import org.rapporteur.attribution.Polarity;
import org.rapporteur.statement.Statement;
import org.rapporteur.text.Paragraph;
import org.rapporteur.text.Sentence;
import org.rapporteur.text.Span;
import org.rapporteur.text.StructuredText;

/**
 * What somebody said, as stance looks at it. Immutable.
 *
 * @param content in reading order
 * @param speaker the words by which the text names the speaker, and the full name if known
 */
public record Utterance(
    List<Span> content, Optional<Span> cue, Manner manner, Polarity polarity, String speaker) {
  public Utterance {
    content = List.copyOf(content);
  }

  /** A statement's words. */
  public static Utterance of(Statement statement) {
    Attribution said = statement.attribution();
    String speaker = statement.speaker().map(s -> s.label() + " " + s.name().orElse("")).orElse("");
    return new Utterance(said.content(), said.cue(), said.manner(), said.polarity(), speaker);
  }

  /** Cue and content in one line, as the model reads them: "opposed: the treaty with France". */
  public String words(StructuredText text) {
    String said =
        content.stream().map(span -> span.in(text.text())).collect(Collectors.joining(" "));
    return cue.map(c -> c.in(text.text()) + ": " + said).orElse(said);
  }

  /** Whether a word belongs to the speaker's name. */
  boolean isOf(Term term) {
    return (" " + speaker + " ").contains(" " + term.form().replaceAll("['’]s$", "") + " ");
  }

  /** The words of the content, a list for each sentence of each of its spans. */
  List<List<Term>> sentences(StructuredText text) {
    var sentences = new ArrayList<List<Term>>();
    for (Span part : content) {
      for (Span sentence : sentencesOf(text, part)) {
        int start = Math.max(part.start(), sentence.start());
        int end = Math.min(part.end(), sentence.end());
        if (end > start) {
          sentences.add(Term.of(text.text(), new Span(start, end)));
        }
      }
    }
    return sentences;
  }

  static List<Span> sentencesOf(StructuredText text, Span part) {
    var found = new ArrayList<Span>();
    for (Paragraph paragraph : text.paragraphs()) {
      if (paragraph.span().overlaps(part)) {
        for (Sentence sentence : paragraph.sentences()) {
          if (sentence.span().overlaps(part)) {
            found.add(sentence.span());
          }
        }
      }
    }
    return found;
  }
}
