package org.rapporteur.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Resolves a source that is a name or a noun phrase. One article, one thread. */
final class PhraseResolver {
  private static final Set<String> GENERAL =
      Set.of(
          "agency",
          "company",
          "firm",
          "group",
          "organization",
          "organisation",
          "association",
          "union",
          "alliance",
          "bureau",
          "newspaper",
          "paper",
          "outlet",
          "network",
          "website",
          "charity",
          "institute",
          "bank",
          "department",
          "ministry",
          "bloc");
  private static final Set<String> COUNSEL = Set.of("lawyer", "attorney", "counsel");
  private static final Set<String> INCLUDING = Set.of("including", "include", "includes");
  private static final int NEAR = 3; // paragraphs back to one of several with the same office
  private static final int LEAD = 1; // the last paragraph that may describe whom the next names
  private static final Set<String> AFTER_NAMES = Set.of("of", "for", "in", "at", "from", "and");
  private static final Set<String> FOLLOWINGS =
      Set.of("campaign", "administration", "team", "camp", "campaigns");
  private static final Set<String> PARTY_MEMBERS =
      Set.of("republican", "democrat", "conservative", "liberal", "socialist", "libertarian");

  private final Facts facts;
  private final AppositionFinder appositions;
  private final Words words;
  private final Cast cast;
  private final Speakers speakers;
  private final Incumbents incumbents;
  private final Descriptions descriptions;
  private final SpokenOrder spoken;
  private final AntecedentChooser chooser;
  private final Documents documents;
  private final Summed summed;
  private final NearSubjects near;
  private IntFunction<Optional<Speaker>> owner = place -> Optional.empty();

  PhraseResolver(
      Facts facts,
      AppositionFinder appositions,
      Words words,
      Cast cast,
      Speakers speakers,
      Incumbents incumbents,
      Descriptions descriptions,
      SpokenOrder spoken,
      AntecedentChooser chooser) {
    this.chooser = chooser;
    this.facts = facts;
    this.appositions = appositions;
    this.words = words;
    this.cast = cast;
    this.speakers = speakers;
    this.incumbents = incumbents;
    this.descriptions = descriptions;
    this.spoken = spoken;
    this.documents = new Documents(facts, words, cast);
    this.near = new NearSubjects(facts, words, cast, speakers);
    this.summed = new Summed(facts, words, cast, speakers, spoken);
  }

  /**
   * Makes ready to resolve phrases.
   *
   * @param pronoun whom a pronoun at a place means, if that is somebody with a name
   */
  void begin(IntFunction<Optional<Speaker>> pronoun) {
    owner = pronoun;
    documents.learn(this::author);
  }

  SourceReading resolve(SourcePhrase phrase) {
    if (documents.isWriting(phrase)) {
      return documents
          .author(phrase, this::author)
          .map(r -> relabelled(r, label(phrase)))
          .orElseGet(() -> SourceReading.of(one(phrase), List.of()));
    }
    List<Speaker> joint = joint(phrase);
    if (joint.isEmpty()) {
      joint = summed.several(phrase);
    }
    if (joint.isEmpty()) {
      joint = included(phrase);
    }
    return joint.isEmpty()
        ? SourceReading.of(one(phrase), List.of())
        : SourceReading.of(joint.get(0), joint.subList(1, joint.size()));
  }

  /** "others, including X and Y": those two, if each is named and not again a description. */
  private List<Speaker> included(SourcePhrase phrase) {
    for (int at = phrase.core().to(); at < phrase.whole().to() - 1; at++) {
      if (words.isAny(at, INCLUDING)) {
        List<Speaker> named = joint(part(at + 1, phrase.whole().to()));
        return named.stream().allMatch(s -> s.type() != SpeakerType.GROUP && s.name().isPresent())
            ? named
            : List.of();
      }
    }
    return List.of();
  }

  private static SourceReading relabelled(SourceReading reading, String label) {
    return new SourceReading(
        reading.speaker().map(s -> Speakers.again(s, label, s.resolvedBy())),
        reading.with(),
        reading.confidence());
  }

  /** Several who speak together: "X and Y", "X, Y and Z", "X as well as Y"; empty if one does. */
  private List<Speaker> joint(SourcePhrase phrase) {
    return joint(phrase, this::part);
  }

  /**
   * The same.
   *
   * @param others whom a part may mean that is not introduced by name
   */
  private List<Speaker> joint(
      SourcePhrase phrase, Function<SourcePhrase, Optional<Speaker>> others) {
    int from = phrase.whole().from();
    int start = words.is(from, "both") ? from + 1 : from;
    boolean summed = words.isAny(phrase.whole().to() - 1, Set.of("all", "both"));
    int end = summed ? phrase.whole().to() - 1 : phrase.whole().to();
    for (int at = start + 1; at < end - 1; at++) {
      if (words.is(at, "who")) {
        return List.of();
      }
      at = pastBracket(at, end);
      int joint = cast.at(at).isPresent() && start == from ? 0 : jointLength(at);
      if (joint == 0) {
        continue;
      }
      List<Speaker> first = listed(start, at, others);
      if (first.isEmpty()) {
        return List.of();
      }
      var speakers = new ArrayList<>(first);
      SourcePhrase second = part(at + joint, end);
      if (second.isEmpty()) {
        return List.of();
      }
      List<Speaker> rest = joint(second, others);
      speakers.addAll(rest.isEmpty() ? List.of(one(second)) : rest);
      return speakers;
    }
    return List.of();
  }

  /** The names before "and"; empty if that stands inside a description of one of them. */
  private List<Speaker> listed(int from, int to, Function<SourcePhrase, Optional<Speaker>> others) {
    var speakers = new ArrayList<Speaker>();
    boolean described = false;
    int start = from;
    for (int at = from; at <= to; at++) {
      at = at < to ? pastBracket(at, to) : at;
      if (at < to && !words.is(at, ",")) {
        continue;
      }
      SourcePhrase piece = part(start, at);
      start = at + 1;
      if (piece.isEmpty()) {
        described = false;
        continue;
      }
      Optional<Speaker> named =
          isIntroduced(piece) ? named(piece).or(() -> others.apply(piece)) : Optional.empty();
      if (named.isPresent()) {
        speakers.add(named.get());
      } else if (speakers.isEmpty()) {
        return List.of();
      } else {
        described = true;
      }
    }
    return described ? List.of() : speakers;
  }

  /** "She and her aides", "the Example campaign and its allies": the first of these. */
  private Optional<Speaker> part(SourcePhrase piece) {
    return piece.whole().length() == 1 ? owner.apply(piece.whole().from()) : following(piece);
  }

  private boolean isIntroduced(SourcePhrase phrase) {
    return phrase.core().to() == phrase.whole().to() || words.is(phrase.core().to(), "(");
  }

  /** Past "(…)" if one begins here. */
  private int pastBracket(int at, int end) {
    int past = at;
    if (words.is(at, "(")) {
      while (past < end - 1 && !words.is(past, ")")) {
        past++;
      }
    }
    return past;
  }

  private int jointLength(int at) {
    if (words.is(at, "and") || words.is(at, "&") || words.is(at, "or")) {
      return 1;
    }
    if (words.is(at, "as") && words.is(at + 1, "well") && words.is(at + 2, "as")) {
      return 3;
    }
    return words.is(at, "along") && words.is(at + 1, "with") ? 2 : 0;
  }

  /** Whom the words beside a piece of writing name as its author. */
  private Optional<SourceReading> author(Words.Run run) {
    SourcePhrase phrase = SourcePhrase.of(words, run, cast);
    if (phrase.isEmpty()) {
      return Optional.empty();
    }
    if (phrase.whole().length() == 1) {
      Optional<Speaker> meant = owner.apply(phrase.whole().from());
      if (meant.isPresent()) {
        return meant.map(s -> SourceReading.of(s, List.of()));
      }
    }
    List<Speaker> several = alternatives(phrase);
    if (!several.isEmpty()) {
      return Optional.of(SourceReading.of(several.get(0), several.subList(1, several.size())));
    }
    List<Speaker> joint = joint(phrase, this::loose);
    if (joint.size() > 1) {
      return Optional.of(SourceReading.of(joint.get(0), joint.subList(1, joint.size())));
    }
    Optional<Speaker> name = loose(phrase).filter(s -> phrase.core().length() > 1);
    if (name.isPresent() && named(phrase).isEmpty()) {
      return name.map(s -> SourceReading.of(s, List.of()));
    }
    Speaker author = one(phrase);
    boolean usable =
        author instanceof Speaker.Named n
            ? n.type() != SpeakerType.GROUP
                && n.resolvedBy() != Resolution.DESCRIPTION
                && !(n.name().orElse("").length() <= 2) // "the IG report"
            : author instanceof Speaker.Unnamed;
    if (usable) {
      return Optional.of(SourceReading.of(author, List.of()));
    }
    return loose(phrase).map(s -> SourceReading.of(s, List.of()));
  }

  /** "CNN/ORC", "Example Post-ABC News": bodies that did something together. */
  private List<Speaker> alternatives(SourcePhrase phrase) {
    String[] parts = words.text(phrase.core()).split("\\s*/\\s*|(?<=\\p{L})-(?=\\p{Lu})", -1);
    if (parts.length < 2) {
      return List.of();
    }
    var bodies = new ArrayList<Speaker>();
    boolean known = false;
    for (String part : parts) {
      String bare = part.replaceFirst("^(?:the|a|an) ", "");
      if (bare.isEmpty() || !Character.isUpperCase(bare.charAt(0))) {
        return List.of();
      }
      Optional<String> name = facts.gazetteer().named(bare);
      known |= name.isPresent() || bare.equals(bare.toUpperCase(Locale.ROOT));
      bodies.add(
          speakers.body(
              SpeakerType.ORGANISATION,
              name.orElseGet(() -> fullName(bare)),
              label(phrase),
              Resolution.NAME));
    }
    return known ? bodies : List.of();
  }

  /** A name that nothing tells of, where only somebody who writes can stand. */
  private Optional<Speaker> loose(SourcePhrase phrase) {
    Optional<Mention> mention =
        cast.at(phrase.head()).filter(m -> m.words().to() == phrase.core().to());
    return mention
        .filter(m -> m.kind() == Mention.Kind.PART || m.kind() == Mention.Kind.OTHER)
        .filter(m -> !facts.roles().isModifier(words.at(m.words().from())) || isLong(m))
        .filter(m -> m.words().length() > 1 || isTelling(words.at(m.words().from())))
        .map(
            m ->
                speakers.body(
                    SpeakerType.ORGANISATION,
                    fullName(words.text(nameStart(phrase, m), m.words().to())),
                    label(phrase),
                    Resolution.NAME));
  }

  private boolean isLong(Mention mention) {
    return mention.words().length() > 1
        && !facts.roles().isModifier(words.at(mention.words().to() - 1));
  }

  /** A state's name just before is part of this one: "U.S. Census". */
  private int nameStart(SourcePhrase phrase, Mention mention) {
    return cast.at(mention.words().from() - 1)
        .filter(m -> m.kind() == Mention.Kind.STATE && m.words().from() >= phrase.core().from())
        .map(m -> m.words().from())
        .orElse(mention.words().from());
  }

  private static boolean isTelling(Word word) {
    return !word.opens() && word.form().length() > 2;
  }

  /** The longer name of a body of this article that begins or ends with these words. */
  private String fullName(String name) {
    return cast.mentions().stream()
        .filter(m -> m.kind() == Mention.Kind.ORGANISATION)
        .map(Mention::name)
        .filter(n -> n.startsWith(name + " ") || n.endsWith(" " + name))
        .findFirst()
        .orElse(name);
  }

  private SourcePhrase part(int from, int to) {
    return SourcePhrase.of(words, new Words.Run(from, to), cast);
  }

  private Optional<Speaker> named(SourcePhrase phrase) {
    return cast.at(phrase.head())
        .flatMap(m -> ofMention(phrase, m))
        .or(() -> called(phrase))
        .or(() -> introduced(phrase));
  }

  /** A name that roles and titles lead up to from the phrase's first word on. */
  private Optional<Speaker> introduced(SourcePhrase phrase) {
    int from = phrase.whole().from();
    int start = Descriptions.isDefinite(words.at(from).lower()) ? from + 1 : from;
    for (int at = start; at < phrase.whole().to(); at++) {
      Optional<Mention> mention =
          cast.at(at).filter(m -> m.from() <= start && m.words().from() > start);
      Optional<Person> person = mention.flatMap(cast::bearer);
      if (person.isPresent() && closes(phrase, mention.get().words().to())) {
        return Optional.of(
            speakers.person(
                person.get(),
                label(phrase),
                mention.get().words().length() > 1 ? Resolution.NAME : Resolution.SURNAME));
      }
      if (words.is(at, ",")) {
        break;
      }
    }
    return Optional.empty();
  }

  /** The core as it stands is a name, though the words about it hide that, as in a headline. */
  private Optional<Speaker> called(SourcePhrase phrase) {
    Words.Run core = phrase.core();
    if (!words.at(core.from()).isCapitalised() || !words.at(phrase.head()).isCapitalised()) {
      return Optional.empty();
    }
    Optional<Person> person = cast.called(words.text(core));
    return person
        .map(
            p ->
                speakers.person(
                    p, label(phrase), core.length() > 1 ? Resolution.NAME : Resolution.SURNAME))
        .or(() -> facts.gazetteer().of(words, core).flatMap(m -> ofKnown(phrase, m)));
  }

  private Optional<Speaker> ofKnown(SourcePhrase phrase, Gazetteer.Match match) {
    return switch (match.kind()) {
      case NAME ->
          Optional.of(
              speakers.body(SpeakerType.STATE, match.name(), label(phrase), Resolution.NAME));
      case CAPITAL, SEAT ->
          Optional.of(
              speakers.body(SpeakerType.STATE, match.name(), label(phrase), Resolution.METONYM));
      case ORGANISATION ->
          Optional.of(
              speakers.body(
                  SpeakerType.ORGANISATION, match.name(), label(phrase), Resolution.NAME));
      case DEMONYM, PLACE -> Optional.empty();
    };
  }

  private Speaker one(SourcePhrase phrase) {
    Optional<Speaker> named = named(phrase);
    if (named.isPresent()) {
      return named.get();
    }
    Optional<Speaker> apposed = apposed(phrase);
    if (apposed.isPresent()) {
      return apposed.get();
    }
    Optional<Speaker> following = following(phrase);
    if (following.isPresent()) {
      return following.get();
    }
    Word head = words.at(phrase.head());
    if (descriptions.isQuantified(phrase)) {
      return partitive(phrase).orElseGet(() -> group(phrase));
    }
    Optional<Roles.Role> role =
        facts.roles().ending(words, phrase.core().from(), phrase.core().to());
    if (role.isPresent() && !isTitle(phrase, role.get())) {
      return role.get().plural() ? several(phrase, role.get()) : single(phrase, role.get());
    }
    if (facts.roles().isOrganisationNoun(head)) {
      return body(phrase);
    }
    if (Descriptions.isPlural(head) && !head.isUpperCase()) {
      return group(phrase);
    }
    Optional<Speaker> printed = printed(phrase);
    if (printed.isPresent()) {
      return printed.get();
    }
    List<String> candidates =
        cast.at(phrase.head())
            .filter(m -> m.kind() == Mention.Kind.PART || m.kind() == Mention.Kind.OTHER)
            .map(m -> List.of(m.name()))
            .orElse(List.of());
    return speakers.unknown(phrase.whole().from(), label(phrase), candidates, Optional.empty());
  }

  /**
   * "The Example Caller": all capitals, of which the last is no office: a name, not a description.
   */
  private boolean isTitle(SourcePhrase phrase, Roles.Role role) {
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

  /** A name of which the article tells no more than that its bearer speaks. */
  private Optional<Speaker> printed(SourcePhrase phrase) {
    Words.Run core = phrase.core();
    boolean article = words.is(core.from(), "the");
    int from = article ? core.from() + 1 : core.from();
    Optional<Mention> mention =
        cast.at(phrase.head())
            .filter(m -> m.words().from() == from && m.words().to() == core.to())
            .filter(m -> m.kind() == Mention.Kind.PART || m.kind() == Mention.Kind.OTHER);
    Word last = words.at(phrase.head());
    boolean common =
        facts.roles().isModifier(last)
            || isPlain(last.lower())
            || cast.persons().stream()
                .anyMatch(p -> p.folded().endsWith(Spelling.fold(last.form())))
            || (Descriptions.isPlural(last)
                && mention.filter(m -> m.words().length() > 1).isEmpty());
    return common
        ? Optional.empty()
        : mention.map(
            m ->
                speakers.body(
                    SpeakerType.ORGANISATION,
                    (article
                                && words.at(core.from()).isCapitalised()
                                && !words.at(core.from()).opens()
                            ? "The "
                            : "")
                        + m.name(),
                    label(phrase),
                    Resolution.NAME));
  }

  /** Whether the article also has the word without a capital. */
  private boolean isPlain(String lower) {
    for (int at = 0; at < words.size(); at++) {
      if (words.at(at).form().equals(lower)) {
        return true;
      }
    }
    return false;
  }

  /** The core ends in a name: whose it is depends on what the name is of. */
  private Optional<Speaker> ofMention(SourcePhrase phrase, Mention mention) {
    if (mention.words().to() != phrase.core().to()) {
      return Optional.empty();
    }
    String label = label(phrase);
    Optional<Person> person = cast.bearer(mention);
    if (person.isPresent()) {
      boolean full = mention.words().length() > 1 || person.get().isSingle();
      return Optional.of(
          speakers.person(person.get(), label, full ? Resolution.NAME : Resolution.SURNAME));
    }
    return switch (mention.kind()) {
      case STATE ->
          Descriptions.isPlural(words.at(phrase.head())) && !mention.name().endsWith("s")
              ? Optional.empty()
              : Optional.of(
                  speakers.body(SpeakerType.STATE, mention.name(), label, Resolution.NAME));
      case METONYM ->
          Optional.of(speakers.body(SpeakerType.STATE, mention.name(), label, Resolution.METONYM));
      case ORGANISATION ->
          Optional.of(
              speakers.body(SpeakerType.ORGANISATION, mention.name(), label, Resolution.NAME));
      case PERSON, PART, PLACE, OTHER -> Optional.empty();
    };
  }

  /** "the group's president, Ann Example": a description, a comma, a name. */
  private Optional<Speaker> apposed(SourcePhrase phrase) {
    int head = phrase.core().to();
    int comma = head;
    while (comma < phrase.whole().to() && words.at(comma).isWord() && !words.is(comma, "who")) {
      comma++;
    }
    if (!words.is(comma, ",") || comma + 1 >= phrase.whole().to()) {
      return Optional.empty();
    }
    SourcePhrase after = part(comma + 1, phrase.whole().to());
    return cast.at(after.head())
        .filter(m -> m.from() <= after.core().from())
        .flatMap(cast::bearer)
        .map(
            p -> {
              var found = new ArrayList<RoleFact>();
              appositions.apposition(words, phrase.core().from(), found);
              found.stream().filter(f -> !p.facts().contains(f)).forEach(p.facts()::add);
              return speakers.person(p, label(phrase), Resolution.NAME);
            });
  }

  /** "one of the aides": an unnamed aide. */
  private Optional<Speaker> partitive(SourcePhrase phrase) {
    if (!words.is(phrase.head(), "one") || !words.is(phrase.rest().from(), "of")) {
      return Optional.empty();
    }
    SourcePhrase of = part(phrase.rest().from() + 1, phrase.whole().to());
    return facts
        .roles()
        .ending(words, of.core().from(), of.core().to())
        .map(
            r ->
                speakers.unnamed(
                    phrase.whole().from(),
                    r.noun(),
                    descriptions.affiliation(of, r),
                    OptionalInt.of(1),
                    label(phrase)));
  }

  private Speaker several(SourcePhrase phrase, Roles.Role role) {
    OptionalInt count = descriptions.count(phrase);
    if (count.isPresent()) {
      return speakers.unnamed(
          phrase.whole().from(),
          descriptions.role(phrase, role),
          descriptions.affiliation(phrase, role),
          count,
          label(phrase));
    }
    return group(phrase);
  }

  private Speaker single(SourcePhrase phrase, Roles.Role role) {
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
        return Speakers.again(same.get(), label(phrase), Resolution.DESCRIPTION);
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
            label(phrase),
            List.of(),
            Optional.of(descriptions.role(phrase, role)))
        : speakers.unnamed(
            phrase.whole().from(),
            descriptions.role(phrase, role),
            affiliation,
            descriptions.count(phrase),
            label(phrase));
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
              return speakers.person(person, label(phrase), Resolution.OFFICE);
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
        ? Optional.of(speakers.person(holders.get(0), label(phrase), Resolution.OFFICE))
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
        .map(p -> speakers.person(p, label(phrase), Resolution.OFFICE));
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
        ? Optional.of(speakers.person(meant.get(0), label(phrase), Resolution.OFFICE))
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
        ? Optional.of(speakers.person(holders.get(0), label(phrase), Resolution.OFFICE))
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

  /** Whether what stands at this place can follow a name, but not make it part of another noun. */
  private boolean closes(SourcePhrase phrase, int place) {
    return place >= phrase.whole().to()
        || (place >= phrase.core().from()
            && (words.is(place, "who")
                || (!words.at(place).isWord() && !words.at(place).isPossessive())
                || AFTER_NAMES.contains(words.at(place).lower())));
  }

  /** "his campaign", "the Example administration": what goes by its head's name. */
  private Optional<Speaker> following(SourcePhrase phrase) {
    int head = phrase.head();
    if (!words.isAny(head, FOLLOWINGS) || phrase.core().length() < 2) {
      return Optional.empty();
    }
    int end = words.at(head - 1).isPossessive() ? head - 1 : head;
    while (end > phrase.core().from() && facts.roles().isModifier(words.at(end - 1))) {
      end--;
    }
    int last = end - 1;
    Optional<String> name =
        cast.at(last)
            .flatMap(cast::bearer)
            .map(Person::name)
            .or(() -> owner.apply(phrase.core().from()).flatMap(Speaker::name))
            .or(() -> definite(phrase) ? followed(head) : Optional.empty());
    return name.map(
        n ->
            speakers.body(
                SpeakerType.ORGANISATION,
                n + " " + words.at(head).lower(),
                label(phrase),
                last == phrase.core().from() && cast.at(last).isEmpty()
                    ? Resolution.PRONOUN
                    : Resolution.NAME));
  }

  private boolean definite(SourcePhrase phrase) {
    return phrase.core().length() == 2 && words.is(phrase.core().from(), "the");
  }

  /** Whose campaign or administration was last spoken of before this place. */
  private Optional<String> followed(int place) {
    for (int at = place - 1; at > 0; at--) {
      if (words.at(at).lower().equals(words.at(place).lower())) {
        int end = words.at(at - 1).isPossessive() ? at - 1 : at;
        Optional<Person> person = cast.at(end - 1).flatMap(cast::bearer);
        if (person.isPresent()) {
          return person.map(Person::name);
        }
      }
    }
    return Optional.empty();
  }

  private Speaker body(SourcePhrase phrase) {
    int from = phrase.core().from();
    int start =
        Descriptions.isDefinite(words.at(from).lower()) && phrase.core().length() > 1
            ? from + 1
            : from;
    String noun = words.at(phrase.head()).lower();
    if (phrase.core().to() - start == 1) {
      Optional<Mention> full = Optional.empty();
      for (Mention m : cast.mentions()) {
        boolean ends =
            Spelling.fold(m.name()).endsWith(" " + noun)
                || Spelling.fold(m.name()).startsWith(noun + " of ");
        if (m.words().to() <= from && m.kind() == Mention.Kind.ORGANISATION && ends) {
          full = Optional.of(m);
        }
      }
      if (full.isPresent()) {
        return speakers.body(
            SpeakerType.ORGANISATION, full.get().name(), label(phrase), Resolution.NAME);
      }
    }
    Optional<Speaker> same =
        phrase.core().to() - start == 1 && start > from
            ? spoken
                .onlyBody(phrase.whole().from())
                .or(() -> near.organisation(phrase.whole().from(), label(phrase)))
            : Optional.empty();
    if (same.isPresent() && GENERAL.contains(noun)) {
      return Speakers.again(same.get(), label(phrase), Resolution.OFFICE);
    }
    String name = words.text(start, phrase.core().to());
    Optional<String> affiliation =
        facts.gazetteer().all(words, phrase.core()).stream().map(Gazetteer.Match::name).findFirst();
    return speakers.described(SpeakerType.ORGANISATION, name, affiliation);
  }

  private Speaker group(SourcePhrase phrase) {
    return speakers.described(SpeakerType.GROUP, label(phrase), Optional.empty());
  }

  private String label(SourcePhrase phrase) {
    return words.text(phrase.whole());
  }
}
