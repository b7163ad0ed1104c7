package org.rapporteur.actor;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.rapporteur.text.Span;

/** Chooses, by the model, whom a pronoun or a description means. One article, one thread. */
final class AntecedentChooser {
  private static final double SURE =
      0.3; // the least probability, by cross-validation, see evaluation/speakers.md
  private static final int NAMED = 3; // candidates named where none is chosen

  private final Antecedents antecedents;
  private final AntecedentModel model;
  private List<Span> own = List.of();
  private Optional<Antecedents.Choice> asked = Optional.empty();

  AntecedentChooser(Antecedents antecedents, AntecedentModel model) {
    this.antecedents = antecedents;
    this.model = model;
  }

  /**
   * What was chosen.
   *
   * @param actor a {@link Person} or {@link Speaker}; empty if nobody is likely enough
   * @param sureness the best candidate's probability
   * @param candidates names of the likeliest, best first
   */
  record Chosen(Optional<Object> actor, double sureness, List<String> candidates) {}

  /** Begins with an attribution of these words. */
  void begin(List<Span> own) {
    this.own = own;
    this.asked = Optional.empty();
  }

  /** The last choice taken for the attribution begun, if there was one. */
  Optional<Antecedents.Choice> asked() {
    return asked;
  }

  /** Whom the source at this place means. */
  Chosen source(int place, Gender gender) {
    Antecedents.Choice choice = antecedents.choice(place, gender, own, Optional.empty());
    asked = Optional.of(choice);
    return chosen(choice);
  }

  /** Whom a description that is a source means. */
  Chosen described(int place, Gender gender, Description description) {
    Antecedents.Choice choice = antecedents.choice(place, gender, own, Optional.of(description));
    asked = Optional.of(choice);
    return chosen(choice);
  }

  /** Whom a possessive means that is part of a source. */
  Chosen owner(int place, Gender gender) {
    return chosen(antecedents.choice(place, gender, List.of(), Optional.empty()));
  }

  private Chosen chosen(Antecedents.Choice choice) {
    double[] probabilities = model.probabilities(choice.features());
    List<Integer> order =
        IntStream.range(0, choice.candidates().size())
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> -probabilities[i]))
            .toList();
    List<String> names =
        order.stream().limit(NAMED).map(i -> name(choice.candidates().get(i))).toList();
    double sureness = order.isEmpty() ? 0 : probabilities[order.get(0)];
    Optional<Object> best =
        order.stream()
            .findFirst()
            .filter(i -> sureness >= SURE)
            .map(i -> choice.candidates().get(i))
            .filter(a -> !(a instanceof Speaker.Unknown));
    return new Chosen(best, sureness, names);
  }

  private static String name(Object actor) {
    return actor instanceof Person person
        ? person.name()
        : ((Speaker) actor).role().orElse(((Speaker) actor).label());
  }
}
