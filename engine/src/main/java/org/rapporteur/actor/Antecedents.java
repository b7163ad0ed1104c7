package org.rapporteur.actor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whom a pronoun means: the most salient of those named before it that agree in gender. Salience is
 * added up over mentions and fades with each sentence of narration, after Lappin and Leass (1994);
 * the weights are ours. Quotations do not count: neither the distance over them nor the names in
 * them.
 */
final class Antecedents {
  private static final double NAMED = 60;
  private static final double SUBJECT = 80;
  private static final double SPEAKS = 140;
  private static final double OWNER = 0.8; // "Smith's plan": less salient than Smith
  private static final double UNTOLD_GENDER = 0.8;
  private static final double FADING = 0.6;
  private static final double SAME_SENTENCE = 1.4;
  private static final int FARTHEST = 8; // sentences of narration
  private static final Set<String> GOVERNORS =
      Set.of(
          "of", "at", "for", "in", "with", "from", "on", "to", "by", "against", "than", "about",
          "over", "like", "under");

  /** One place where an actor is mentioned. */
  private record Trace(int place, int sentence, Object actor, Gender gender, double weight) {}

  private final Words words;
  private final int[] narration;
  private final List<Trace> traces = new ArrayList<>();

  Antecedents(Words words, Cast cast) {
    this.words = words;
    this.narration = narration(words);
    var subjects = new java.util.HashSet<Integer>();
    for (Mention mention : cast.mentions()) {
      Optional<Person> person = cast.bearer(mention);
      int from = mention.words().from();
      if (person.isEmpty() || words.at(from).quoted()) {
        continue;
      }
      boolean governed =
          words.isAny(mention.from() - 1, GOVERNORS)
              || (words.is(mention.from() - 1, "the")
                  && words.isAny(mention.from() - 2, GOVERNORS));
      boolean owner =
          words.has(mention.words().to()) && words.at(mention.words().to()).isPossessive();
      boolean subject = !governed && !owner && subjects.add(narration[from]);
      double weight = NAMED + (subject ? SUBJECT : 0);
      traces.add(
          new Trace(
              from,
              narration[from],
              person.get(),
              person.get().gender(),
              owner ? weight * OWNER : weight));
    }
  }

  /** Numbers the sentences, those that are all quotation not counted. */
  private static int[] narration(Words words) {
    int[] numbers = new int[words.size()];
    int number = 0;
    int last = -1;
    boolean counted = false;
    for (int at = 0; at < words.size(); at++) {
      Word word = words.at(at);
      if (word.sentence() != last) {
        last = word.sentence();
        counted = false;
      }
      if (!counted && !word.quoted() && word.isWord()) {
        number++;
        counted = true;
      }
      numbers[at] = number;
    }
    return numbers;
  }

  /** Notes that this person or speaker spoke, in words at this place. */
  void spoke(int place, Object actor, Gender gender) {
    if (!words.at(place).quoted()) {
      traces.add(new Trace(place, narration[place], actor, gender, SPEAKS));
    }
  }

  /** Those whom a pronoun here may mean, with their salience, the most salient first. */
  Map<Object, Double> before(int place, Gender gender) {
    var salience = new LinkedHashMap<Object, Double>();
    for (Trace trace : traces) {
      int distance = narration[place] - trace.sentence();
      if (trace.place() < place && distance <= FARTHEST && trace.gender().allows(gender)) {
        double near = words.together(trace.place(), place) ? SAME_SENTENCE : 1;
        double weight = trace.weight() * near * Math.pow(FADING, distance);
        double sure = trace.gender() == Gender.UNKNOWN ? UNTOLD_GENDER : 1;
        salience.merge(trace.actor(), weight * sure, Double::sum);
      }
    }
    return salience.entrySet().stream()
        .sorted(Map.Entry.<Object, Double>comparingByValue().reversed())
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
  }
}
