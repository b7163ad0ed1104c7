package org.rapporteur.stance;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.text.Paragraph;
import org.rapporteur.text.Sentence;
import org.rapporteur.text.Span;
import org.rapporteur.text.StructuredText;

/** A text in the light of a topic: how surely each sentence speaks of it. Immutable. */
final class Linked {
  private static final double LEAST = 0.6; // below this a sentence is not taken to speak of it
  private static final double THROUGHOUT = 0.7; // link of a text that speaks of it twice
  private static final double PARAGRAPH_BEFORE = 0.9;
  private static final double FADING = 0.8; // from paragraph to paragraph

  /** A sentence, the number of its paragraph, and its link. */
  private record Link(Span sentence, int paragraph, double link) {}

  private final Topic topic;
  private final StructuredText text;
  private final List<Link> links = new ArrayList<>();

  private Linked(Topic topic, StructuredText text) {
    this.topic = topic;
    this.text = text;
    int number = 0;
    for (Paragraph paragraph : text.paragraphs()) {
      number++;
      for (Sentence sentence : paragraph.sentences()) {
        double link = topic.link(Term.of(text.text(), sentence.span()));
        links.add(new Link(sentence.span(), number, link));
      }
    }
  }

  static Linked of(Topic topic, StructuredText text) {
    return new Linked(topic, text);
  }

  Topic topic() {
    return topic;
  }

  StructuredText text() {
    return text;
  }

  /** Whether nothing in the text speaks of the topic, however doubtfully. */
  boolean isElsewhere() {
    return links.stream().allMatch(l -> l.link() == 0);
  }

  /** How surely the text up to here speaks of it: the same paragraph more than the one before. */
  double context(Span content) {
    double before = 0;
    double here = 0;
    int paragraph = 0;
    int linked = 0;
    for (Link link : links) {
      if (link.sentence().start() >= content.end()) {
        break;
      }
      if (link.paragraph() != paragraph) {
        before = Math.max(here, FADING * before);
        here = 0;
        paragraph = link.paragraph();
      }
      here = Math.max(here, link.link());
      linked += link.link() >= LEAST ? 1 : 0;
    }
    double throughout = linked >= 2 ? THROUGHOUT : 0;
    return Math.max(Math.max(here, PARAGRAPH_BEFORE * before), throughout);
  }
}
