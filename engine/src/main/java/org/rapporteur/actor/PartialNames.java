package org.rapporteur.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Gives surnames and given names that stand alone to the persons whose names hold them. */
final class PartialNames {
  private static final int REACH = 30; // words from a name to a pronoun that is taken to mean it
  private static final int LONG_NAME = 6; // letters, from which one may be wrong
  private static final Set<String> PERSONAL = Set.of("he", "she", "who");

  private static final Pattern PEOPLES = Pattern.compile("(?:ans|ists|crats|men|women)$");

  private final Facts facts;
  private final Words words;
  private final Cast cast;
  private final Incumbents incumbents;
  private final Set<String> common = new HashSet<>();
  private final Set<String> speaking = new HashSet<>();
  private final Map<String, Integer> times = new HashMap<>();
  private final Map<String, Boolean> persons = new HashMap<>();
  private final Map<String, List<Mention>> alone = new HashMap<>();
  private static final int NEAR = 2; // paragraphs that a surname reaches back to its bearer

  private final Map<Person, Integer> bare = new HashMap<>();

  PartialNames(
      Facts facts, Words words, Cast cast, List<Words.Run> sources, Incumbents incumbents) {
    this.incumbents = incumbents;
    this.facts = facts;
    this.words = words;
    this.cast = cast;
    for (Words.Run source : sources) {
      if (!source.isEmpty()) {
        speaking.add(words.at(source.from()).form());
      }
    }
    for (int at = 0; at < words.size(); at++) {
      if (Character.isLowerCase(words.at(at).form().charAt(0))) {
        common.add(words.at(at).form());
      }
    }
  }

  void join() {
    for (Mention mention : cast.mentions()) {
      if (mention.words().length() == 1) {
        times.merge(mention.name(), 1, Integer::sum);
        alone.computeIfAbsent(Spelling.fold(mention.name()), k -> new ArrayList<>()).add(mention);
      }
    }
    var orphans = new ArrayList<Mention>();
    for (Mention mention : cast.mentions()) {
      if (isPart(mention)) {
        Optional<Person> bearer = bearer(mention);
        bearer.ifPresent(person -> learn(mention, person));
        if (bearer.isEmpty()) {
          orphans.add(mention);
        }
      }
    }
    adopt(orphans);
    mend();
    for (Person person : cast.persons()) {
      facts
          .givenNames()
          .of(person.given())
          .filter(g -> !person.isSingle())
          .ifPresent(person::learn);
    }
  }

  private static boolean isPart(Mention mention) {
    return mention.words().length() == 1
        && (mention.kind() == Mention.Kind.PERSON || mention.kind() == Mention.Kind.PART);
  }

  private void learn(Mention mention, Person person) {
    cast.bear(mention, person);
    bare.merge(person, 1, Integer::sum);
    if (mention.kind() == Mention.Kind.PERSON) {
      person.learn(mention);
    }
  }

  /** The one person whose name this may be part of; the more prominent of two namesakes. */
  private Optional<Person> bearer(Mention mention) {
    String part = Spelling.fold(mention.name());
    List<Person> namesakes =
        cast.persons().stream()
            .filter(p -> !p.isSingle() && holds(p, part) && p.gender().allows(mention.gender()))
            .toList();
    List<Person> bySurname = namesakes.stream().filter(p -> !p.given().equals(part)).toList();
    if (isAnother(bySurname, mention, part)) {
      return Optional.empty();
    }
    if (namesakes.isEmpty()) {
      return misspelled(mention, part);
    }
    return prominent(bySurname.isEmpty() ? namesakes : bySurname, mention);
  }

  /**
   * Whether the bare surname means somebody else than those of that name: one whom everybody knows,
   * and whom the article calls so before it names any of them.
   */
  private boolean isAnother(List<Person> namesakes, Mention mention, String part) {
    Optional<String> known = incumbents.prominent(part);
    if (namesakes.isEmpty()
        || known.isEmpty()
        || namesakes.stream().anyMatch(p -> p.folded().equals(Spelling.fold(known.get())))) {
      return false;
    }
    int named = namesakes.stream().mapToInt(Person::firstPlace).min().orElse(0);
    boolean titled = mention.facts().stream().anyMatch(f -> !f.noun().isEmpty());
    return titled
        || alone.getOrDefault(part, List.of()).stream().anyMatch(m -> m.words().from() < named);
  }

  /** The one person whose surname is this but for a letter: "McLenney" for "McClenney". */
  private Optional<Person> misspelled(Mention mention, String part) {
    if (part.length() < LONG_NAME
        || alone.getOrDefault(part, List.of()).size() > 1
        || common.contains(part)
        || facts.givenNames().of(part).isPresent()) {
      return Optional.empty();
    }
    List<Person> near =
        cast.persons().stream()
            .filter(p -> !p.isSingle() && p.gender().allows(mention.gender()))
            .filter(p -> isOneOff(p.surname(), part))
            .toList();
    return near.size() == 1 ? Optional.of(near.get(0)) : Optional.empty();
  }

  /** Whether one letter left out of the longer, or one exchanged, makes the other. */
  private static boolean isOneOff(String one, String other) {
    if (Math.abs(one.length() - other.length()) > 1 || one.equals(other)) {
      return false;
    }
    int start = 0;
    int shorter = Math.min(one.length(), other.length());
    while (start < shorter && one.charAt(start) == other.charAt(start)) {
      start++;
    }
    String a =
        one.substring(
            one.length() == shorter && other.length() > shorter
                ? start
                : Math.min(start + 1, one.length()));
    String b =
        other.substring(
            other.length() == shorter && one.length() > shorter
                ? start
                : Math.min(start + 1, other.length()));
    return a.equals(b);
  }

  /** Of several with one surname, the one whom the article has named at least twice as often. */
  private Optional<Person> prominent(List<Person> namesakes, Mention mention) {
    Gender titled = mention.gender();
    Gender gender =
        titled == Gender.UNKNOWN && namesakes.size() > 1
            ? cast.pronounAfter(words, mention.words().to())
            : titled;
    List<Person> allowed =
        namesakes.stream().filter(p -> gender != Gender.UNKNOWN && p.gender() == gender).toList();
    Optional<Person> told =
        titled != Gender.UNKNOWN || allowed.size() == 1
            ? allowed.stream().findFirst()
            : Optional.empty();
    if (told.isPresent() || namesakes.size() < 2) {
      return told.or(() -> namesakes.stream().findFirst());
    }
    List<Person> introduced =
        namesakes.stream().filter(p -> p.firstPlace() < mention.words().from()).toList();
    if (introduced.size() == 1) {
      return Optional.of(introduced.get(0));
    }
    List<Person> sorted =
        namesakes.stream().sorted(Comparator.comparingInt(this::times).reversed()).toList();
    return times(sorted.get(0)) >= 2 * times(sorted.get(1))
        ? Optional.of(sorted.get(0))
        : known(namesakes).or(() -> spokenOf(namesakes, mention));
  }

  /** The one of several whom the article named last, unless it named another beside that. */
  private Optional<Person> spokenOf(List<Person> namesakes, Mention mention) {
    int paragraph = words.at(mention.words().from()).paragraph();
    var near = new HashMap<Person, Integer>();
    for (Mention earlier : cast.mentions()) {
      if (earlier.words().from() < mention.words().from()) {
        cast.bearer(earlier)
            .filter(namesakes::contains)
            .ifPresent(p -> near.put(p, words.at(earlier.words().from()).paragraph()));
      }
    }
    int last = near.values().stream().mapToInt(p -> p).max().orElse(-1);
    List<Person> there =
        near.entrySet().stream()
            .filter(entry -> entry.getValue() == last)
            .limit(2)
            .map(Map.Entry::getKey)
            .toList();
    return there.size() == 1 && paragraph - last <= NEAR
        ? Optional.of(there.get(0))
        : Optional.empty();
  }

  /** The one of several whom everybody knows by the surname. */
  private Optional<Person> known(List<Person> namesakes) {
    return incumbents
        .prominent(namesakes.get(0).surname())
        .flatMap(
            name ->
                namesakes.stream().filter(p -> p.folded().equals(Spelling.fold(name))).findFirst());
  }

  private int times(Person person) {
    return person.fullMentions() + bare.getOrDefault(person, 0);
  }

  private static boolean holds(Person person, String part) {
    return person.surname().equals(part)
        || person.given().equals(part)
        || person.folded().endsWith(" " + part);
  }

  /** Surnames that no full name in the article explains become persons of their own. */
  private void adopt(List<Mention> orphans) {
    for (Mention mention : orphans) {
      boolean titled = mention.kind() == Mention.Kind.PERSON;
      if (!titled && !mayBePerson(mention)) {
        continue;
      }
      String part = Spelling.fold(mention.name());
      if (!titled && !persons.computeIfAbsent(part, this::isPerson)) {
        continue;
      }
      Optional<Person> same =
          cast.persons().stream()
              .filter(
                  p ->
                      p.isSingle()
                          && p.surname().equals(part)
                          && p.gender().allows(mention.gender()))
              .findFirst();
      if (same.isEmpty()
          && incumbents.prominent(part).isEmpty()
          && cast.persons().stream()
              .anyMatch(
                  p -> !p.isSingle() && holds(p, part) && p.gender().allows(mention.gender()))) {
        continue; // one of several namesakes, and nothing says which
      }
      Person person = same.orElseGet(() -> cast.add(new Person(mention.name())));
      learn(mention, person);
    }
  }

  /**
   * Whether somewhere the name stands for a person: not only at the head of sentences, and known as
   * a leader's or followed by "he", "she" or "who".
   */
  private boolean isPerson(String part) {
    boolean inside = false;
    boolean personal =
        !facts.offices().called(part).isEmpty() || incumbents.prominent(part).isPresent();
    for (Mention mention : alone.getOrDefault(part, List.of())) {
      inside |= !words.at(mention.words().from()).opens();
      personal |= isFollowedByPerson(mention.words().to());
    }
    return inside && personal;
  }

  private boolean isFollowedByPerson(int place) {
    int told = 0;
    for (int at = place; told < REACH && words.has(at); at++) {
      if (words.at(at).quoted()) {
        continue;
      }
      if (cast.at(at).flatMap(cast::bearer).isPresent()) {
        return false;
      }
      if (words.isAny(at, PERSONAL)) {
        return true;
      }
      told++;
    }
    return false;
  }

  private boolean isRepeated(Word word) {
    return times.getOrDefault(word.form(), 0) > 1;
  }

  private boolean mayBePerson(Mention mention) {
    Word word = words.at(mention.words().from());
    boolean article =
        words.is(mention.words().from() - 1, "the") || words.is(mention.words().from() - 1, "a");
    return word.form().length() > 2
        && (speaking.contains(word.form())
            || facts.givenNames().of(word.form()).isPresent()
            || isRepeated(word))
        && !article
        && !common.contains(word.lower())
        && !facts.roles().isOrganisationWord(word)
        && !facts.roles().isModifier(word)
        && !PEOPLES.matcher(word.lower()).find()
        && facts.roles().ending(words, mention.words().from(), mention.words().to()).isEmpty();
  }

  /**
   * A given name with its surname cut off, and one surname that nothing explains, are one person.
   */
  private void mend() {
    List<Person> cut =
        cast.persons().stream()
            .filter(
                p ->
                    !p.facts().isEmpty()
                        && p.surname().length() == 1
                        && facts.givenNames().of(p.given()).isPresent())
            .toList();
    List<Person> surnames =
        cast.persons().stream()
            .filter(
                p ->
                    p.isSingle()
                        && facts.givenNames().of(p.name()).isEmpty()
                        && p.facts().isEmpty())
            .toList();
    if (cut.size() == 1 && surnames.size() == 1) {
      Person whole = cut.get(0);
      whole.rename(Person.first(whole.name()) + " " + surnames.get(0).name());
      cast.drop(surnames.get(0), whole);
    } else {
      cut.forEach(p -> p.rename(Person.first(p.name())));
    }
  }
}
