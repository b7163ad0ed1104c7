package org.rapporteur.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds names of persons, states and organisations, with the roles that stand beside them. */
final class MentionFinder {
  private static final Set<String> PARTICLES =
      Set.of(
          "de", "van", "von", "der", "den", "al", "bin", "ibn", "el", "da", "dos", "du", "la", "le",
          "ter", "di", "del", "abu", "dem", "zu", "ten", "des", "af", "av", "bint", "ben", "ould",
          "y");

  private static final int HEADLINE = 4; // words with capitals
  private static final Set<String> STOPS = Set.of(".", ",");
  private static final Set<String> SMALL =
      Set.of(
          "the", "and", "for", "but", "nor", "with", "from", "over", "into", "than", "amid", "n't",
          "off", "out", "its", "after", "about");
  private static final Set<String> ODD_SURNAMES = Set.of("may", "read", "still", "such", "will");
  private static final Set<String> SUFFIXES = Set.of("Jr", "Sr");

  private final Facts facts;
  private final Bodies bodies;
  private final RoleFinder roles;
  private final AppositionFinder appositions;
  private final IntroductionFinder introductions;

  MentionFinder(Facts facts, Bodies bodies, RoleFinder roles, AppositionFinder appositions) {
    this.facts = facts;
    this.bodies = bodies;
    this.roles = roles;
    this.appositions = appositions;
    this.introductions = new IntroductionFinder(facts, appositions);
  }

  /** All names in reading order; no two share a word. */
  List<Mention> find(Words words) {
    var mentions = new ArrayList<Mention>();
    boolean[] headline = headlines(words);
    int at = 0;
    while (at < words.size()) {
      Word word = words.at(at);
      if (headline[at]) {
        Optional<Mention> mention = inHeadline(words, at);
        mention.ifPresent(mentions::add);
        at = Math.max(at + 1, mention.map(m -> m.words().to()).orElse(at + 1));
        continue;
      }
      if (!facts.isNameLike(word) && facts.gazetteer().at(words, at, words.size()).isEmpty()) {
        at++;
        continue;
      }
      Optional<Mention> mention = mention(words, at);
      mention.ifPresent(mentions::add);
      at = Math.max(at + 1, mention.map(m -> m.words().to()).orElse(at + 1));
    }
    return mentions;
  }

  /** Whether each word stands in a sentence where nearly every word has a capital. */
  private boolean[] headlines(Words words) {
    boolean[] headline = new boolean[words.size()];
    int from = 0;
    while (from < words.size()) {
      int to = from;
      int capitals = 0;
      int others = 0;
      while (to < words.size() && words.together(from, to)) {
        Word word = words.at(to);
        boolean small = word.form().length() < 3 || SMALL.contains(word.lower());
        if (Character.isLetter(word.form().charAt(0)) && !small && !word.isPossessive()) {
          capitals += word.isCapitalised() ? 1 : 0;
          others += word.isCapitalised() ? 0 : 1;
        }
        to++;
      }
      boolean stops = STOPS.contains(words.at(to - 1).form());
      boolean whole = capitals >= HEADLINE && others * 6 <= (stops ? 0 : capitals);
      java.util.Arrays.fill(headline, from, to, whole);
      from = to;
    }
    return headline;
  }

  /** In a headline, only what a list knows is told from words that are no names. */
  private Optional<Mention> inHeadline(Words words, int from) {
    Word word = words.at(from);
    Optional<Gazetteer.Match> known = facts.gazetteer().at(words, from, words.size());
    if (known.isPresent()) {
      return known.map(m -> known(new Words.Run(from, m.to()), m));
    }
    if (!facts.isNameLike(word) || facts.roles().at(words, from, words.size()).isPresent()) {
      return Optional.empty();
    }
    boolean given =
        facts.givenNames().of(word.form()).isPresent()
            && words.together(from, from + 1)
            && facts.isNameLike(words.at(from + 1))
            && facts.roles().at(words, from + 1, words.size()).isEmpty();
    var run = new Words.Run(from, given ? from + 2 : from + 1);
    return Optional.of(
        given ? person(words, run, Optional.empty()) : plain(Mention.Kind.PART, words, run));
  }

  private Optional<Mention> mention(Words words, int from) {
    int end = end(words, from);
    int name = nameStart(words, from, end);
    if (name > from && name >= end) {
      return Optional.empty(); // a role or title without a name
    }
    var run = new Words.Run(name, end);
    Optional<RoleFinder.Before> before = roles.before(words, name);
    if (before.isPresent() && isPersonal(words, run)) {
      return Optional.of(person(words, run, before));
    }
    return Optional.of(unintroduced(words, run));
  }

  private Mention unintroduced(Words words, Words.Run run) {
    Optional<Gazetteer.Match> known = facts.gazetteer().at(words, run.from(), words.size());
    if (known.isPresent() && known.get().to() >= run.to()) {
      return known(new Words.Run(run.from(), known.get().to()), known.get());
    }
    Word last = words.at(run.to() - 1);
    boolean headsBody =
        facts.roles().isOrganisationWord(words.at(run.from())) && isJoined(words, run);
    if ((run.length() > 1 && facts.roles().isOrganisationWord(last))
        || headsBody
        || holdsBody(words, run)) {
      var whole = new Words.Run(run.from(), Math.max(run.to(), bodies.end(words, run.from())));
      return plain(Mention.Kind.ORGANISATION, words, whole);
    }
    boolean article =
        run.from() > 0
            && words.is(run.from() - 1, "the")
            && words.together(run.from() - 1, run.from());
    if (run.length() == 1) {
      Word word = words.at(run.from());
      if (known.isEmpty() && isSingleName(words, run)) {
        return person(words, run, Optional.empty());
      }
      boolean letters = word.isUpperCase() && word.form().length() <= 6 && !word.opens();
      return plain(letters ? Mention.Kind.ORGANISATION : Mention.Kind.PART, words, run);
    }
    boolean given =
        facts.givenNames().of(words.at(run.from()).form()).isPresent()
            || isInitial(words.at(run.from()));
    if (!given && !article && introductions.of(words, run).isPresent()) {
      return person(words, run, Optional.empty());
    }
    boolean stateInside = known.isPresent();
    if (!article
        && run.length() <= 6
        && ((given && !endsInState(words, run))
            || (!stateInside && appositions.marksPerson(words, run.to())))) {
      return person(words, run, Optional.empty());
    }
    if (known.isPresent()) {
      return known(new Words.Run(run.from(), known.get().to()), known.get());
    }
    return plain(Mention.Kind.OTHER, words, run);
  }

  /** One word that is said to be somebody: "Exampla, who was honoured". */
  private boolean isSingleName(Words words, Words.Run run) {
    Word word = words.at(run.from());
    return appositions.marksPerson(words, run.to())
        && !word.lower().endsWith("s")
        && !facts.roles().isModifier(word)
        && !word.isUpperCase()
        && (!word.opens() || words.is(run.to() + 1, "who"))
        && !words.isAny(run.from() - 1, Set.of("the", "a", "an", "of", "in"));
  }

  private boolean endsInState(Words words, Words.Run run) {
    var rest = new Words.Run(run.from() + 1, run.to());
    return facts.gazetteer().of(words, rest).isPresent()
        && !facts.givenNames().of(words.at(run.from()).form()).isPresent();
  }

  private boolean holdsBody(Words words, Words.Run run) {
    for (int at = run.from() + 1; at < run.to(); at++) {
      if (facts.roles().isOrganisationWord(words.at(at))
          && !facts.givenNames().of(words.at(run.from()).form()).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private boolean isJoined(Words words, Words.Run run) {
    return bodies.end(words, run.from()) > run.to();
  }

  private static Mention known(Words.Run run, Gazetteer.Match match) {
    Mention.Kind kind =
        switch (match.kind()) {
          case NAME, DEMONYM -> Mention.Kind.STATE;
          case CAPITAL, SEAT -> Mention.Kind.METONYM;
          case ORGANISATION -> Mention.Kind.ORGANISATION;
          case PLACE -> Mention.Kind.PLACE;
        };
    return new Mention(kind, run, run.from(), match.name(), List.of(), Gender.UNKNOWN);
  }

  private static Mention plain(Mention.Kind kind, Words words, Words.Run run) {
    return new Mention(
        kind, run, run.from(), Spelling.repaired(words.text(run)), List.of(), Gender.UNKNOWN);
  }

  private Mention person(Words words, Words.Run run, Optional<RoleFinder.Before> before) {
    var found = new ArrayList<RoleFact>();
    before.flatMap(RoleFinder.Before::fact).ifPresent(found::add);
    if (before.isEmpty()) {
      introductions.of(words, run).ifPresent(found::add);
    }
    found.addAll(appositions.after(words, run.to()));
    return new Mention(
        Mention.Kind.PERSON,
        run,
        before.map(RoleFinder.Before::from).orElse(run.from()),
        Spelling.repaired(words.text(run)),
        found,
        before.map(RoleFinder.Before::gender).orElse(Gender.UNKNOWN));
  }

  private boolean isPersonal(Words words, Words.Run run) {
    boolean body = facts.roles().isOrganisationWord(words.at(run.to() - 1));
    boolean given = facts.givenNames().of(words.at(run.from()).form()).isPresent();
    Optional<Gazetteer.Match> known = facts.gazetteer().at(words, run.from(), words.size());
    boolean acronym = run.length() == 1 && words.at(run.from()).isUpperCase();
    return run.length() <= 6
        && !(body && !given)
        && !acronym
        && !(known.isPresent() && !(given && run.length() > 1 && known.get().to() < run.to()));
  }

  /** One past the capitalised words from here, with the particles and roles among them. */
  private int end(Words words, int from) {
    int to = from + 1;
    while (words.together(from, to)) {
      Word word = words.at(to);
      int after = afterParticles(words, to);
      if (facts.isNameLike(word) || after > to) {
        to = Math.max(to + 1, after);
        continue;
      }
      if (isInitialStop(words, to)) {
        to++;
        continue;
      }
      if (isOddSurname(words, to)) {
        return to + 1;
      }
      Optional<Roles.Role> across = across(words, from, to);
      if (across.isEmpty()) {
        break;
      }
      to = across.get().to();
    }
    return isCut(words, from, to) ? to + 1 : to;
  }

  /** The stop of "P." or "Jr." inside a name, where the words came apart at it. */
  private boolean isInitialStop(Words words, int at) {
    if (!words.is(at, ".") || words.at(at).span().start() != words.at(at - 1).span().end()) {
      return false;
    }
    String before = words.at(at - 1).form();
    boolean follows = words.together(at, at + 1);
    return (before.length() == 1
            && Character.isUpperCase(before.charAt(0))
            && follows
            && facts.isNameLike(words.at(at + 1)))
        || (SUFFIXES.contains(before) && follows);
  }

  /** A surname that is also a common word: "Ian Read said". */
  private boolean isOddSurname(Words words, int at) {
    Word word = words.at(at);
    return word.isCapitalised()
        && !word.opens()
        && ODD_SURNAMES.contains(word.lower())
        && facts.givenNames().of(words.at(at - 1).form()).isPresent()
        && !(words.together(at, at + 1) && words.at(at + 1).isCapitalised());
  }

  /** Past "van der" before a capitalised name; the place itself if there is no such thing here. */
  private int afterParticles(Words words, int place) {
    int at = place;
    while (at < place + 2 && words.isAny(at, PARTICLES)) {
      at++;
    }
    return at > place && words.together(place, at) && facts.isNameLike(words.at(at)) ? at : place;
  }

  /**
   * A role that began among the capitalised words and goes on: "Chief of Staff", "Secretary of
   * State".
   */
  private Optional<Roles.Role> across(Words words, int from, int to) {
    for (int at = Math.max(from, to - 2); at < to; at++) {
      Optional<Roles.Role> role =
          facts.roles().at(words, at, words.size()).filter(r -> r.to() > to);
      if (role.isPresent()
          && words.together(from, role.get().to() - 1)
          && facts.isNameLike(words.at(role.get().to() - 1))) {
        return role;
      }
    }
    return Optional.empty();
  }

  /** A single small letter where a surname should be: a name damaged on its way here. */
  private boolean isCut(Words words, int from, int to) {
    return words.together(from, to)
        && words.at(to).form().length() == 1
        && Character.isLowerCase(words.at(to).form().charAt(0))
        && !words.is(to, "a")
        && facts.givenNames().of(words.at(to - 1).form()).isPresent();
  }

  private int nameStart(Words words, int from, int end) {
    int name = from;
    for (int at = from; at < end; at++) {
      Optional<Roles.Title> title = facts.roles().titleAt(words, at, end);
      Optional<Roles.Role> role =
          facts.roles().at(words, at, end).filter(r -> !isGivenName(words, r, end));
      int to = Math.max(title.map(Roles.Title::to).orElse(0), role.map(Roles.Role::to).orElse(0));
      if (to > name && (to < end || at == name)) {
        name = to;
      }
      Optional<Roles.Role> open = facts.roles().ending(words, Math.max(0, from - 2), at + 1);
      if (open.isPresent() && open.get().from() < from && at + 1 < end) {
        name = Math.max(name, at + 1); // "secretary of State Example"
      }
    }
    return name;
  }

  /** "Dean Ellis": a role noun that is a given name before one more word. */
  private boolean isGivenName(Words words, Roles.Role role, int end) {
    String form = words.at(role.from()).form();
    return role.to() == role.from() + 1
        && end - role.to() == 1
        && Set.of("Dean", "Guy", "Star", "Major", "Chancellor", "Deputy").contains(form)
        && facts.givenNames().of(form).isPresent();
  }

  private static boolean isInitial(Word word) {
    return word.form().length() <= 2 && word.form().endsWith(".");
  }
}
