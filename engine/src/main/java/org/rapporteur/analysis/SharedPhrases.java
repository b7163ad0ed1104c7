package org.rapporteur.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.stance.Issue;
import org.rapporteur.text.Lexicon;

/**
 * The runs of words that some texts share and other texts do not. Counts once which runs occur in
 * which text, then answers for any group of them. Immutable.
 */
final class SharedPhrases {
  private static final int LONGEST = 4; // words in a run
  private static final double LEAST_SHARE = 0.25; // of a group's texts that hold a run
  private static final int LEAST_TEXTS = 2;
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{N}]+(?:[’'-][\\p{L}\\p{N}]+)*|\\S");
  private static final Set<String> INSIDE =
      Set.of("of", "in", "on", "for", "to", "the", "a", "with");

  private final Lexicon functionWords = Lexicon.beside(Issue.class, "function-words.tsv");
  private final List<Map<String, String>> runs = new ArrayList<>(); // of each text: lower to form
  private final Map<String, Integer> texts = new HashMap<>(); // how many hold it

  /** A run of words, how many of a group's texts hold it, and how telling it is. */
  private record Scored(String lower, String form, int words, int count, double score) {}

  SharedPhrases(List<String> all) {
    for (String text : all) {
      Map<String, String> found = runs(text);
      runs.add(found);
      found.keySet().forEach(run -> texts.merge(run, 1, Integer::sum));
    }
  }

  /**
   * The most telling runs of a group of texts, by their places; none is part of another.
   *
   * @param least words that a run has at least
   */
  List<String> of(List<Integer> group, int least, int limit) {
    Map<String, Integer> counts = new HashMap<>();
    Map<String, String> forms = new HashMap<>();
    for (int text : group) {
      runs.get(text)
          .forEach(
              (lower, form) -> {
                counts.merge(lower, 1, Integer::sum);
                forms.putIfAbsent(lower, form);
              });
    }
    var scored = new ArrayList<Scored>();
    counts.forEach(
        (lower, count) -> {
          int words = lower.split(" ", -1).length;
          boolean common = count >= LEAST_TEXTS && count >= LEAST_SHARE * group.size();
          if (common && words >= least) {
            double share = (double) count / group.size();
            double elsewhere = (double) (texts.getOrDefault(lower, 0) - count) / runs.size();
            double score = (share - elsewhere) * Math.sqrt(words);
            scored.add(new Scored(lower, forms.getOrDefault(lower, lower), words, count, score));
          }
        });
    scored.sort(Comparator.comparingDouble(Scored::score).reversed().thenComparing(Scored::lower));
    var chosen = new ArrayList<Scored>();
    for (Scored one : scored) {
      boolean known =
          chosen.stream()
              .anyMatch(c -> holds(c.lower(), one.lower()) || holds(one.lower(), c.lower()));
      if (!known && chosen.size() < limit) {
        chosen.add(one);
      }
    }
    return chosen.stream().map(Scored::form).toList();
  }

  private static boolean holds(String longer, String shorter) {
    return (" " + longer + " ").contains(" " + shorter + " ");
  }

  private Map<String, String> runs(String text) {
    var found = new HashMap<String, String>();
    var words = new ArrayList<String>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(matcher.group());
    }
    for (int from = 0; from < words.size(); from++) {
      for (int to = from + 1; to <= Math.min(words.size(), from + LONGEST); to++) {
        List<String> run = words.subList(from, to);
        if (!Character.isLetterOrDigit(run.get(run.size() - 1).charAt(0))) {
          break;
        }
        if (tells(run)) {
          String form = String.join(" ", run);
          found.putIfAbsent(form.toLowerCase(Locale.ROOT), form);
        }
      }
    }
    return found;
  }

  /** Begins and ends with words of content, with nothing but small words between. */
  private boolean tells(List<String> run) {
    var seen = new HashSet<String>();
    for (int i = 0; i < run.size(); i++) {
      String lower = run.get(i).toLowerCase(Locale.ROOT);
      boolean edge = i == 0 || i == run.size() - 1;
      boolean content = lower.length() > 2 && !functionWords.holds(lower) && isLetter(lower);
      if (!content && (edge || !INSIDE.contains(lower))) {
        return false;
      }
      seen.add(lower);
    }
    return seen.size() == run.size();
  }

  private static boolean isLetter(String lower) {
    return Character.isLetter(lower.charAt(0));
  }
}
