package org.rapporteur.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.text.Span;

/**
 * A word of a text as stance looks at it. Immutable.
 *
 * @param lower in lower case, with typewriter apostrophes made typographic
 * @param stem the word without its endings, by which "banning" and "bans" meet
 */
record Term(Span span, String form, String lower, String stem) {
  private static final Pattern WORD =
      Pattern.compile(
          "\\p{L}+(?:[’'.&-]\\p{L}+)*\\.?(?<=\\p{L}|\\.\\p{L}\\.)|\\p{N}[\\p{N}.,]*|[^\\s\\p{L}\\p{N}]");
  private static final List<String> ENDINGS =
      List.of(
          "ations", "ation", "ments", "ment", "ings", "ing", "ied", "ies", "ed", "es", "s", "e");
  private static final int SHORTEST = 3;

  /** The words and marks of a part of a text. */
  static List<Term> of(String text, Span part) {
    var terms = new ArrayList<Term>();
    Matcher matcher = WORD.matcher(text).region(part.start(), part.end());
    while (matcher.find()) {
      String form = matcher.group();
      String lower = form.toLowerCase(Locale.ROOT).replace('\'', '’');
      terms.add(new Term(new Span(matcher.start(), matcher.end()), form, lower, stem(lower)));
    }
    return List.copyOf(terms);
  }

  boolean isWord() {
    return Character.isLetterOrDigit(form.charAt(0));
  }

  boolean isCapitalised() {
    return Character.isUpperCase(form.charAt(0));
  }

  /** Words in lower case, set apart by blanks. */
  static String text(List<Term> terms) {
    return String.join(" ", terms.stream().map(Term::lower).toList());
  }

  private static String stem(String lower) {
    String word = lower.replaceAll("’s$", "").replace(".", "").replace("’", "");
    for (String ending : ENDINGS) {
      int left = word.length() - ending.length();
      if (word.endsWith(ending) && left >= SHORTEST && !word.endsWith("ss")) {
        String stem = word.substring(0, left);
        if (ending.equals("ied") || ending.equals("ies")) {
          return stem + "y";
        }
        boolean doubled =
            stem.length() > SHORTEST
                && stem.charAt(left - 1) == stem.charAt(left - 2)
                && "bdgmnprt".indexOf(stem.charAt(left - 1)) >= 0;
        return doubled ? stem.substring(0, left - 1) : stem;
      }
    }
    return word;
  }
}
