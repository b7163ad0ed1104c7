package org.rapporteur.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.uhighlight.DefaultPassageFormatter;
import org.rapporteur.text.Span;

/** Words and where in them a query was met. */
record Highlights(String words, List<Span> met) {
  // code points that are no characters, and so in no text
  private static final char BEGIN = '\uFDD0';
  private static final char END = '\uFDD1';

  /** Gives words in the form that {@link #of} reads. */
  static DefaultPassageFormatter formatter() {
    return new DefaultPassageFormatter(
        String.valueOf(BEGIN), String.valueOf(END), " … ", /* escape= */ false);
  }

  static Highlights of(String formatted) {
    var words = new StringBuilder();
    var met = new ArrayList<Span>();
    int begin = -1;
    for (int i = 0; i < formatted.length(); i++) {
      char c = formatted.charAt(i);
      if (c == BEGIN) {
        begin = words.length();
      } else if (c == END && begin >= 0 && words.length() > begin) {
        met.add(new Span(begin, words.length()));
      } else if (c != END) {
        words.append(c);
      }
    }
    return new Highlights(words.toString(), met);
  }
}
