package org.rapporteur.actor;

import java.util.Optional;
import java.util.Set;

/**
 * Whether a description of somebody who runs for office can be of a person, by what the article
 * says of that person: of the other party, or in the highest office already. Immutable.
 */
final class Candidacy {
  private static final Set<String> RUNNING =
      Set.of("candidate", "nominee", "contender", "hopeful", "front-runner", "frontrunner");
  private static final Set<String> HIGHEST = Set.of("president", "prime minister");
  private static final Set<String> LEFT = Set.of("democratic", "democrat", "democrats", "d");
  private static final Set<String> RIGHT = Set.of("republican", "republicans", "gop", "r");

  private enum Party {
    LEFT,
    RIGHT
  }

  private final String noun;
  private final Optional<Party> party;

  private Candidacy(String noun, Optional<Party> party) {
    this.noun = noun;
    this.party = party;
  }

  /**
   * @param said the words of the description, as {@link Description#plain}
   */
  static Candidacy of(String noun, Set<String> said) {
    return new Candidacy(noun, party(said));
  }

  private static Optional<Party> party(Set<String> words) {
    boolean left = words.stream().anyMatch(LEFT::contains);
    boolean right = words.stream().anyMatch(RIGHT::contains);
    return left == right ? Optional.empty() : Optional.of(left ? Party.LEFT : Party.RIGHT);
  }

  boolean canBe(Person person) {
    Optional<Party> own = party(person.tags());
    boolean other = party.isPresent() && own.isPresent() && !own.equals(party);
    boolean runs = person.facts().stream().anyMatch(f -> RUNNING.contains(f.noun()));
    boolean arrived =
        RUNNING.contains(noun)
            && !runs
            && person.facts().stream().anyMatch(f -> !f.former() && HIGHEST.contains(f.noun()));
    return !other && !arrived;
  }
}
