package org.rapporteur.web;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rapporteur.text.Span;

/** Words of an article's text, found again and moved at their edges. */
final class Passage {
  private static final Pattern WORD = Pattern.compile("\\S+");

  /** An edge of a span. */
  enum Edge {
    START,
    END
  }

  private final String text;

  Passage(String text) {
    this.text = text;
  }

  /**
   * Where these words stand; of several places the nearest. White space may differ.
   *
   * @param near where they stood before
   */
  Optional<Span> find(String words, int near) {
    if (words.isBlank()) {
      return Optional.empty();
    }
    Pattern pattern =
        Pattern.compile(
            Arrays.stream(words.strip().split("\\s+"))
                .map(Pattern::quote)
                .collect(Collectors.joining("\\s+")));
    Matcher matcher = pattern.matcher(text);
    Optional<Span> best = Optional.empty();
    while (matcher.find()) {
      var found = new Span(matcher.start(), matcher.end());
      int distance = Math.abs(found.start() - near);
      if (best.filter(b -> Math.abs(b.start() - near) <= distance).isEmpty()) {
        best = Optional.of(found);
      }
    }
    return best;
  }

  /** The span with an edge moved by one word; the same where there is none to move by. */
  Span moved(Span span, Edge edge, boolean forward) {
    int start = span.start();
    int end = span.end();
    Matcher words = WORD.matcher(text);
    Optional<Integer> to = Optional.empty();
    while (words.find()) {
      int place = edge == Edge.START ? words.start() : words.end();
      int from = edge == Edge.START ? start : end;
      if (forward && place > from) {
        to = Optional.of(place);
        break;
      }
      if (!forward && place < from) {
        to = Optional.of(place);
      }
    }
    int moved = to.orElse(edge == Edge.START ? start : end);
    boolean valid = edge == Edge.START ? moved < end : moved > start;
    if (!valid) {
      return span;
    }
    return edge == Edge.START ? new Span(moved, end) : new Span(start, moved);
  }
}
