package org.rapporteur.actor;

import java.util.Optional;
import java.util.Set;

/**
 * Whose "I" stands outside quotation marks: whose turn it is in a transcript or interview, who
 * signs a letter, whom the last paragraph of a column describes. One article, one thread.
 */
final class FirstPerson {
  private static final int LABEL = 4; // words before the colon that opens a turn
  private static final int SIGNED = 12; // paragraphs from the words of a letter to its signature
  private static final int NAME = 6; // words of a signature, its stops included
  private static final int NOTE = 2; // last paragraphs, which may describe the author
  private static final Set<String> DESCRIBES =
      Set.of("is", "was", "writes", "teaches", "serves", "works", "covers");

  private final Words words;
  private final Cast cast;

  FirstPerson(Words words, Cast cast) {
    this.words = words;
    this.cast = cast;
  }

  /** Whom the "I" at this place means, if the form of the text tells. */
  Optional<Person> at(int place) {
    return turn(place).or(() -> signature(place)).or(this::described);
  }

  /** Who has the word: "SAMPLE: I think", "A: I think". */
  private Optional<Person> turn(int place) {
    int start = start(place);
    while (start > 0 && colon(start) < 0) {
      start = start(start - 1);
    }
    int colon = colon(start);
    if (colon < 0) {
      return Optional.empty();
    }
    String label = words.text(start, colon);
    if (label.equals("A")) {
      return interviewed();
    }
    return cast.called(label).or(() -> cast.at(colon - 1).flatMap(cast::bearer));
  }

  /** Where the colon stands of a turn that begins here; -1 if none begins. */
  private int colon(int start) {
    if (words.is(start, "a") && (words.is(start + 1, ":") || words.is(start + 1, "."))) {
      return words.at(start).isCapitalised() ? start + 1 : -1;
    }
    for (int at = start; at < start + LABEL && words.together(start, at); at++) {
      if (words.is(at, ":")) {
        return at > start ? at : -1;
      }
      if (!words.at(at).isUpperCase() && !words.is(at, ".")) {
        return -1;
      }
    }
    return -1;
  }

  /** The first person whom the text names in full. */
  private Optional<Person> interviewed() {
    return cast.mentions().stream()
        .flatMap(m -> cast.bearer(m).stream())
        .filter(p -> !p.isSingle())
        .findFirst();
  }

  private int start(int place) {
    int start = place;
    while (start > 0 && words.at(start - 1).paragraph() == words.at(place).paragraph()) {
      start--;
    }
    return start;
  }

  private int end(int place) {
    int end = place;
    while (words.has(end) && words.at(end).paragraph() == words.at(place).paragraph()) {
      end++;
    }
    return end;
  }

  /** The next paragraph that is a name and no more, or a name on a network: "@sample". */
  private Optional<Person> signature(int place) {
    int start = end(place);
    for (int seen = 0; seen < SIGNED && words.has(start); seen++) {
      int end = end(start);
      int last = words.is(end - 1, ".") ? end - 1 : end;
      if (words.text(start, last).matches("@\\s?[\\w.]+")) {
        return Optional.of(new Person(words.text(start, last).replaceFirst("@\\s?", "")));
      }
      Optional<Mention> name = cast.at(start).filter(m -> m.words().from() == m.from());
      if (end - start <= NAME && name.isPresent() && name.get().words().to() >= last) {
        Optional<Person> person = cast.bearer(name.get()).filter(p -> !p.isSingle());
        if (person.isPresent()) {
          return person;
        }
      }
      start = end;
    }
    return Optional.empty();
  }

  /** "Ann Example is a lecturer at …": at the end, of somebody not named before. */
  private Optional<Person> described() {
    int start = words.size();
    for (int seen = 0; seen < NOTE && start > 0; seen++) {
      start = start(start - 1);
      int first = start;
      Optional<Mention> name = cast.at(start).filter(m -> m.words().from() == first);
      Optional<Person> person = name.flatMap(cast::bearer).filter(p -> !p.isSingle());
      if (person.isPresent()
          && isDescribed(name.get().words().to())
          && isFirstNamed(person.get(), start)) {
        return person;
      }
    }
    return Optional.empty();
  }

  private boolean isDescribed(int place) {
    boolean apposed =
        words.is(place, ",")
            && words.has(place + 1)
            && Descriptions.isDeterminer(words.at(place + 1).lower());
    return apposed || words.isAny(place, DESCRIBES);
  }

  private boolean isFirstNamed(Person person, int place) {
    return cast.mentions().stream()
        .filter(m -> cast.bearer(m).filter(p -> p == person).isPresent())
        .allMatch(m -> m.words().from() >= place);
  }
}
