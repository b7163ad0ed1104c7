package org.rapporteur.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.rapporteur.attribution.Attribution;
import org.rapporteur.attribution.Manner;
import org.rapporteur.attribution.Polarity;
import org.rapporteur.text.Span;

/**
 * A text with its attributions, written in one: {@code {S source}}, {@code {C cue}}, {@code {T
 * content}}, and a bar after each attribution. One without a source continues the one before it.
 */
record Attributions(String text, List<Attribution> list) {

  static Attributions of(String marked) {
    var text = new StringBuilder();
    var list = new ArrayList<Attribution>();
    Optional<Span> source = Optional.empty();
    Optional<Span> cue = Optional.empty();
    var content = new ArrayList<Span>();
    int open = -1;
    char role = ' ';
    for (int i = 0; i < marked.length(); i++) {
      char c = marked.charAt(i);
      if (c == '{') {
        role = marked.charAt(i + 1);
        open = text.length();
        i += 2;
      } else if (c == '}') {
        var span = new Span(open, text.length());
        if (role == 'S') {
          source = Optional.of(span);
        } else if (role == 'C') {
          cue = Optional.of(span);
        } else {
          content.add(span);
        }
      } else if (c == '|') {
        if (!content.isEmpty()) {
          OptionalInt continues =
              source.isPresent() || list.isEmpty()
                  ? OptionalInt.empty()
                  : OptionalInt.of(list.size() - 1);
          list.add(
              new Attribution(
                  source,
                  cue,
                  content,
                  Manner.DIRECT,
                  Polarity.AFFIRMS,
                  continues,
                  OptionalInt.empty(),
                  1));
        }
        source = Optional.empty();
        cue = Optional.empty();
        content.clear();
      } else {
        text.append(c);
      }
    }
    return new Attributions(text.toString(), list);
  }
}
