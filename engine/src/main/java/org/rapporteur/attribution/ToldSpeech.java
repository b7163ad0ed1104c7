package org.rapporteur.attribution;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.rapporteur.text.Lexicon;

/**
 * Tells speech that a text reports from speech that it imagines, wishes or rules out. Outside
 * contents the two need no telling apart, since a reporter's cue is nearly always the former;
 * inside them people say what one "would say", "should never tell" and "if they ask" means.
 * Immutable.
 */
final class ToldSpeech {
  private static final Set<String> UNREAL =
      Set.of(
          "will", "would", "shall", "should", "can", "could", "cannot", "may", "might", "must",
          "ll", "wo", "ca", "to", "not", "n't", "never", "if");

  /** At a cue's end: what was asked or called for rather than said. */
  private static final Set<String> NOMINAL = Set.of("of", "for", "on", "about");

  private static final Set<String> NOBODY =
      Set.of(
          "you", "no", "nobody", "none", "anybody", "anyone", "anything", "everybody", "everyone");

  private static final Set<String> POSSESSIVES =
      Set.of("my", "your", "his", "her", "its", "our", "their");

  private static final Set<String> CONDITIONS = Set.of("if", "whether", "unless");

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}']+|'(?=ll\\b)");
  private static final Pattern HABIT = Pattern.compile("(?i)\\bused to\\b");
  private static final Pattern POSSESSED = Pattern.compile("(?i).*['’]s|.*s['’]");

  private final Lexicon verbs = Lexicon.beside(ToldSpeech.class, "speech.tsv");

  /** Whether any form of a verb of speech is among the words. */
  boolean mentionedIn(String words) {
    return words(words).stream().anyMatch(verbs::holds);
  }

  /**
   * Whether somebody is told to have said something.
   *
   * @param before the words of the sentence before the source
   */
  boolean isTold(String before, String source, String cue) {
    List<String> who = words(source);
    List<String> how = words(HABIT.matcher(cue).replaceAll(" "));
    OptionalInt verb =
        IntStream.range(0, how.size()).filter(i -> verbs.holds(how.get(i))).findFirst();
    if (who.isEmpty() || verb.isEmpty()) {
      return false;
    }
    List<String> lead = how.subList(0, verb.getAsInt());
    String time = verbs.classOf(how.get(verb.getAsInt())).orElseThrow();
    boolean own = who.equals(List.of("i")) || who.equals(List.of("we"));
    return lead.stream().noneMatch(UNREAL::contains)
        && !(lead.equals(List.of("'s")) && time.equals("PRESENT")) // "Bo's claim"
        && !NOMINAL.contains(how.get(how.size() - 1))
        && !NOBODY.contains(who.get(0))
        && !(who.size() == 1 && POSSESSIVES.contains(who.get(0)))
        && !POSSESSED.matcher(source.strip()).matches()
        && words(before).stream().noneMatch(CONDITIONS::contains)
        && (!own || time.equals("PAST")); // "I say", "I'm telling you" only lend weight
  }

  private static List<String> words(String text) {
    String plain = text.toLowerCase(Locale.ROOT).replace('’', '\'').replace("n't", " n't");
    return Arrays.stream(BETWEEN_WORDS.split(plain)).filter(word -> !word.isEmpty()).toList();
  }
}
