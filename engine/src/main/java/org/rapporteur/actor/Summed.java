package org.rapporteur.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Resolves phrases that sum up two who were named before: "both candidates", "the two countries",
 * "neither man". They are those who last spoke jointly, or the last two named that can be such.
 */
final class Summed {
  private static final Set<String> PAIRS = Set.of("both", "neither");
  private static final Set<String> PERSONS = Set.of("men", "man", "women", "woman");
  private static final Set<String> RUNNING = Set.of("candidate", "nominee", "contender");
  private static final Set<String> STATES =
      Set.of("countries", "nations", "governments", "country");

  private final Facts facts;
  private final Words words;
  private final Cast cast;
  private final Speakers speakers;
  private final SpokenOrder spoken;

  Summed(Facts facts, Words words, Cast cast, Speakers speakers, SpokenOrder spoken) {
    this.facts = facts;
    this.words = words;
    this.cast = cast;
    this.speakers = speakers;
    this.spoken = spoken;
  }

  /** The two who are meant; empty if the phrase sums nobody up, or nobody fits. */
  List<Speaker> several(SourcePhrase phrase) {
    int from = phrase.whole().from();
    boolean pair = words.isAny(from, PAIRS) || (words.is(from, "the") && words.is(from + 1, "two"));
    if (!pair || !phrase.rest().isEmpty()) {
      return List.of();
    }
    String label = words.text(phrase.whole());
    String head = words.at(phrase.head()).lower();
    List<Speaker> named =
        PERSONS.contains(head)
            ? persons(from, label)
            : STATES.contains(head) ? states(from, label) : holders(phrase, label);
    if (!named.isEmpty() || phrase.whole().length() > 1) {
      return named;
    }
    return spoken.lastPair(from).map(r -> again(r, label)).orElseGet(() -> persons(from, label));
  }

  /** The two of whom the article says that they are such: "both candidates". */
  private List<Speaker> holders(SourcePhrase phrase, String label) {
    Optional<Roles.Role> role =
        facts.roles().ending(words, phrase.core().from(), phrase.core().to());
    if (role.isEmpty()) {
      return List.of();
    }
    String noun = role.get().noun();
    List<Person> holders =
        cast.persons().stream()
            .filter(p -> p.facts().stream().anyMatch(f -> isSuch(f.noun(), noun)))
            .toList();
    return holders.size() == 2
        ? holders.stream().map(p -> speakers.person(p, label, Resolution.OFFICE)).toList()
        : List.of();
  }

  private static boolean isSuch(String noun, String wanted) {
    return noun.equals(wanted) || (RUNNING.contains(noun) && RUNNING.contains(wanted));
  }

  private static List<Speaker> again(SourceReading pair, String label) {
    var speakers = new ArrayList<Speaker>();
    pair.speaker().ifPresent(speakers::add);
    speakers.addAll(pair.with());
    return speakers.stream().map(s -> Speakers.again(s, label, Resolution.PRONOUN)).toList();
  }

  private List<Speaker> persons(int place, String label) {
    var last = new ArrayList<Person>();
    for (Mention mention : before(place)) {
      cast.bearer(mention).filter(p -> !last.contains(p)).ifPresent(last::add);
    }
    return last.size() < 2
        ? List.of()
        : List.of(
            speakers.person(last.get(1), label, Resolution.PRONOUN),
            speakers.person(last.get(0), label, Resolution.PRONOUN));
  }

  private List<Speaker> states(int place, String label) {
    var last = new ArrayList<String>();
    for (Mention mention : before(place)) {
      Optional.of(mention.name())
          .filter(n -> mention.kind() == Mention.Kind.STATE && !last.contains(n))
          .ifPresent(last::add);
    }
    return last.size() < 2
        ? List.of()
        : List.of(
            speakers.body(SpeakerType.STATE, last.get(1), label, Resolution.PRONOUN),
            speakers.body(SpeakerType.STATE, last.get(0), label, Resolution.PRONOUN));
  }

  /** The names outside quotations before this place, the nearest first. */
  private List<Mention> before(int place) {
    var found = new ArrayList<Mention>();
    for (Mention mention : cast.mentions()) {
      if (mention.words().from() < place && !words.at(mention.words().from()).quoted()) {
        found.add(0, mention);
      }
    }
    return found;
  }
}
