package org.rapporteur.actor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Resolves descriptions of one person by what the person is: "the French president", "the group's
 * lawyer". One article, one thread.
 */
final class OfficePhrases {
  private static final Set<String> COUNSEL = Set.of("lawyer", "attorney", "counsel");
  private static final Set<String> PARTY_MEMBERS =
      Set.of("republican", "democrat", "conservative", "liberal", "socialist", "libertarian");
  private static final int NEAR = 3; // paragraphs back to one of several with the same office
  private static final int LEAD = 1; // the last paragraph that may describe whom the next names

  private final PhraseScene scene;
  private final Facts facts;
  private final Words words;
  private final Cast cast;
  private final Speakers speakers;
  private final Incumbents incumbents;
  private final Descriptions descriptions;
  private final SpokenOrder spoken;
  private final AntecedentChooser chooser;

  OfficePhrases(
      PhraseScene scene,
      Incumbents incumbents,
      Descriptions descriptions,
      SpokenOrder spoken,
      AntecedentChooser chooser) {
    this.scene = scene;
    this.facts = scene.facts();
    this.words = scene.words();
    this.cast = scene.cast();
    this.speakers = scene.speakers();
    this.incumbents = incumbents;
    this.descriptions = descriptions;
    this.spoken = spoken;
    this.chooser = chooser;
  }

  Speaker single(SourcePhrase phrase, Roles.Role role) {
    String first = words.at(phrase.core().from()).lower();
    boolean definite =
        Descriptions.isDefinite(first)
            || (!Descriptions.isIndefinite(first) && !Descriptions.isOwner(first));
    Optional<String> affiliation = descriptions.affiliation(phrase, role);
    if (definite) {
      Optional<Speaker> holder = holder(phrase, role, affiliation);
      if (holder.isPresent()) {
        return holder.get();
      }
      Optional<Speaker> incumbent = incumbent(phrase, role, affiliation);
      if (incumbent.isPresent()) {
        return incumbent.get();
      }
      Optional<Speaker> current = current(phrase, role, affiliation);
      if (current.isPresent()) {
        return current.get();
      }
      Optional<Speaker> meant = meant(phrase, role, affiliation);
      if (meant.isPresent()) {
        return meant.get();
      }
      Optional<Speaker> same = spoken.lastUnnamed(role.noun());
      if (same.isPresent()) {
        return Speakers.again(same.get(), scene.label(phrase), Resolution.DESCRIPTION);
      }
    }
    Optional<Speaker> owned =
        definite && !isLed(phrase) ? Optional.empty() : onlyHolder(phrase, role);
    if (owned.isPresent()) {
      return owned.get();
    }
    boolean told = affiliation.isPresent() && !PARTY_MEMBERS.contains(role.noun());
    boolean office = definite && (role.tie() == Roles.Tie.OFFICE || !told);
    return office
        ? speakers.unknown(
            phrase.whole().from(),
            scene.label(phrase),
            List.of(),
            Optional.of(descriptions.role(phrase, role)))
        : speakers.unnamed(
            phrase.whole().from(),
            descriptions.role(phrase, role),
            affiliation,
            descriptions.count(phrase),
            scene.label(phrase));
  }

  /**
   * "The Example Caller": all capitals, of which the last is no office: a name, not a description.
   */
  boolean isTitle(SourcePhrase phrase, Roles.Role role) {
    Words.Run core = phrase.core();
    if (core.length() < 3
        || role.tie() == Roles.Tie.OFFICE
        || role.to() - role.from() > 1
        || !words.is(core.from(), "the")) {
      return false;
    }
    for (int at = core.from() + 1; at < core.to(); at++) {
      boolean known = at < role.from() && facts.gazetteer().at(words, at, core.to()).isPresent();
      if (!words.at(at).isCapitalised() || known) {
        return false;
      }
    }
    return cast.persons().stream()
        .noneMatch(p -> !p.isSingle() && words.text(core).contains(p.name()));
  }

  /** "the French president", whom the article does not name but its date tells. */
  private Optional<Speaker> incumbent(
      SourcePhrase phrase, Roles.Role role, Optional<String> affiliation) {
    boolean plain = Spelling.fold(descriptions.role(phrase, role)).equals(role.noun());
    return affiliation
        .filter(a -> plain)
        .flatMap(a -> incumbents.holder(a, role.noun()))
        .map(
            name -> {
              var person = new Person(name);
              person.learn(
                  new RoleFact(
                      words.text(role.from(), role.to()), role.noun(), affiliation, false));
              return speakers.person(person, scene.label(phrase), Resolution.OFFICE);
            });
  }

  /** "the president": the one person of the article who holds such an office on its day. */
  private Optional<Speaker> current(
      SourcePhrase phrase, Roles.Role role, Optional<String> affiliation) {
    if (affiliation.isPresent() || phrase.core().length() != 2 || !phrase.rest().isEmpty()) {
      return Optional.empty();
    }
    List<Person> holders =
        cast.persons().stream().filter(p -> incumbents.holds(p, role.noun())).toList();
    return holders.size() == 1
        ? Optional.of(speakers.person(holders.get(0), scene.label(phrase), Resolution.OFFICE))
        : Optional.empty();
  }

  /** What a description says, by its own words. */
  private Set<String> said(SourcePhrase phrase) {
    var said = new TreeSet<String>();
    int end =
        phrase.rest().isEmpty()
            ? phrase.core().to()
            : Math.min(phrase.whole().to(), phrase.core().to() + 4);
    for (int at = phrase.core().from() + 1; at < end; at++) {
      if (words.at(at).isWord() && !facts.isFunctionWord(words.at(at))) {
        said.add(Description.plain(words.at(at).form()));
      }
    }
    return said;
  }

  private Candidacy candidacy(SourcePhrase phrase, Roles.Role role) {
    return Candidacy.of(role.noun(), said(phrase));
  }

  /** Whom a definite description is likely to mean, by what is said of the persons before it. */
  private Optional<Speaker> meant(
      SourcePhrase phrase, Roles.Role role, Optional<String> affiliation) {
    if (!Descriptions.isDefinite(words.at(phrase.core().from()).lower())) {
      return Optional.empty();
    }
    Set<String> said = said(phrase);
    var description = new Description(role.noun(), role.tie(), said, affiliation);
    int place = phrase.whole().from();
    List<Person> alike =
        cast.persons().stream()
            .filter(p -> isNamedBefore(p, place))
            .filter(p -> description.role(p).equals("match") && description.shared(p) == 0)
            .toList();
    if (alike.size() > 1 && alike.stream().filter(p -> isNamedNear(p, place)).count() != 1) {
      return Optional.empty(); // two presidents, and nothing says which
    }
    return chooser
        .described(phrase.whole().from(), role.gender(), description)
        .actor()
        .filter(Person.class::isInstance)
        .map(Person.class::cast)
        .filter(candidacy(phrase, role)::canBe)
        .map(p -> speakers.person(p, scene.label(phrase), Resolution.OFFICE));
  }

  /** The person of the article who is known to be that: the only one, or the last one named. */
  private Optional<Speaker> holder(
      SourcePhrase phrase, Roles.Role role, Optional<String> affiliation) {
    List<Person> holders =
        cast.persons().stream()
            .filter(candidacy(phrase, role)::canBe)
            .filter(p -> p.facts().stream().anyMatch(f -> fits(f, role, affiliation)))
            .toList();
    List<Person> before =
        holders.stream().filter(p -> isNamedBefore(p, phrase.whole().from())).toList();
    boolean later = before.isEmpty() && role.tie() == Roles.Tie.OFFICE && affiliation.isPresent();
    List<Person> meant = later ? holders : before;
    return meant.size() == 1
        ? Optional.of(speakers.person(meant.get(0), scene.label(phrase), Resolution.OFFICE))
        : Optional.empty();
  }

  /** In the headline and lead, or owned by somebody: the name may follow. */
  private boolean isLed(SourcePhrase phrase) {
    for (int at = phrase.core().from(); at < phrase.core().to(); at++) {
      if (words.at(at).isPossessive()) {
        return true;
      }
    }
    return words.at(phrase.whole().from()).paragraph() <= LEAD;
  }

  /** The only person of the article, named before or after, of whom it says this role. */
  private Optional<Speaker> onlyHolder(SourcePhrase phrase, Roles.Role role) {
    if (Descriptions.isIndefinite(words.at(phrase.core().from()).lower())) {
      return Optional.empty();
    }
    if (namesAnother(phrase)) {
      return Optional.empty();
    }
    List<Person> holders =
        cast.persons().stream()
            .filter(candidacy(phrase, role)::canBe)
            .filter(p -> p.facts().stream().anyMatch(f -> fits(f, role, Optional.empty())))
            .toList();
    return holders.size() == 1
        ? Optional.of(speakers.person(holders.get(0), scene.label(phrase), Resolution.OFFICE))
        : Optional.empty();
  }

  /** "Ann Example hails mayor": a person who doesn't own what follows. */
  private boolean namesAnother(SourcePhrase phrase) {
    for (int at = phrase.core().from(); at < phrase.core().to(); at++) {
      Optional<Mention> mention = cast.at(at).filter(m -> cast.bearer(m).isPresent());
      if (mention.isPresent() && !words.at(mention.get().words().to()).isPossessive()) {
        return true;
      }
    }
    return false;
  }

  private static boolean fits(RoleFact fact, Roles.Role role, Optional<String> affiliation) {
    String noun = Spelling.fold(fact.role());
    boolean counsel = COUNSEL.contains(fact.noun()) && COUNSEL.contains(role.noun());
    boolean same = counsel || fact.noun().equals(role.noun()) || noun.endsWith(role.noun());
    return same
        && (affiliation.isEmpty()
            || fact.affiliation().map(a -> a.equals(affiliation.get())).orElse(false));
  }

  private boolean isNamedNear(Person person, int place) {
    int paragraph = words.at(place).paragraph();
    return cast.mentions().stream()
        .filter(m -> cast.bearer(m).filter(p -> p == person).isPresent())
        .mapToInt(m -> m.words().from())
        .anyMatch(at -> at < place && paragraph - words.at(at).paragraph() <= NEAR);
  }

  private boolean isNamedBefore(Person person, int place) {
    return cast.mentions().stream()
        .anyMatch(
            m -> m.words().from() < place && cast.bearer(m).filter(p -> p == person).isPresent());
  }
}
