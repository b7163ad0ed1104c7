package org.rapporteur.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The persons of one article and where it names them: full names first, then the surnames and given
 * names that stand for them.
 */
final class Cast {
  private static final int CLEAR = 3; // times as many pronouns of one gender as of the other
  private static final int APPOSED = 9; // words of an apposition that are taken up

  private final List<Person> persons = new ArrayList<>();
  private final Map<Mention, Person> bearers = new HashMap<>();
  private final List<Mention> mentions;
  private final Mention[] byWord;

  Cast(
      Facts facts,
      Words words,
      List<Mention> mentions,
      List<Words.Run> sources,
      Incumbents incumbents) {
    this.mentions = mentions;
    this.byWord = new Mention[words.size()];
    for (Mention mention : mentions) {
      for (int at = mention.words().from(); at < mention.words().to(); at++) {
        byWord[at] = mention;
      }
    }
    for (Mention mention : mentions) {
      boolean person =
          mention.kind() == Mention.Kind.PERSON
              || (mention.kind() == Mention.Kind.OTHER && speaks(facts, words, mention, sources));
      boolean several =
          facts
              .roles()
              .ending(words, mention.words().from(), mention.words().to())
              .filter(Roles.Role::plural)
              .isPresent();
      if (person && !several && mention.words().length() > 1) {
        full(facts, mention);
      }
    }
    new PartialNames(facts, words, this, sources, incumbents).join();
  }

  /**
   * Whether a name that nothing tells of is all of a source, or the rest of that describes it: then
   * it is a person's, unless a word in it speaks against that.
   */
  private static boolean speaks(
      Facts facts, Words words, Mention mention, List<Words.Run> sources) {
    Words.Run name = mention.words();
    if (name.length() > 4
        || words.is(name.from() - 1, ",") // it may say who several others are
        || !facts.gazetteer().all(words, name).isEmpty()
        || facts.roles().ending(words, name.from(), name.to()).isPresent()) {
      return false;
    }
    for (int at = name.from(); at < name.to(); at++) {
      Word word = words.at(at);
      if (word.isUpperCase()
          || !Character.isLetter(word.form().charAt(0))
          || facts.roles().isModifier(word)
          || facts.roles().isOrganisationNoun(word)
          || facts.roles().isOrganisationWord(word)) {
        return false;
      }
    }
    return sources.stream()
        .anyMatch(
            s -> s.from() == name.from() && (s.to() == name.to() || !words.at(name.to()).isWord()));
  }

  private void full(Facts facts, Mention mention) {
    String given = Spelling.fold(Person.first(mention.name()));
    String surname = Spelling.fold(Person.last(mention.name()));
    String surnames =
        facts.givenNames().of(given).isPresent() ? surname : Spelling.fold(mention.name());
    Person person =
        persons.stream()
            .filter(
                p ->
                    (p.surname().equals(surname) && facts.givenNames().same(p.given(), given))
                        || (p.folded().endsWith(" " + surnames) && surnames.indexOf(' ') > 0))
            .findFirst()
            .orElseGet(() -> add(new Person(mention.name())));
    if (mention.name().length() > person.name().length()
        || (isUpperCase(person.name()) && !isUpperCase(mention.name()))) {
      person.rename(mention.name());
    }
    person.learn(mention);
    facts.givenNames().of(given).ifPresent(person::learn);
    bearers.put(mention, person);
  }

  private static boolean isUpperCase(String name) {
    return name.equals(name.toUpperCase(Locale.ROOT));
  }

  Person add(Person person) {
    persons.add(person);
    return person;
  }

  void bear(Mention mention, Person person) {
    bearers.put(mention, person);
  }

  /** Learns the gender of those whose names do not tell it from a pronoun right after the name. */
  private void learnGenders(Words words) {
    var votes = new HashMap<Person, int[]>();
    for (Mention mention : mentions) {
      Optional<Person> person = bearer(mention).filter(p -> p.gender() == Gender.UNKNOWN);
      if (person.isPresent() && !words.at(mention.words().from()).quoted()) {
        Gender told = pronounSoonAfter(words, mention.words().to(), 1);
        if (told != Gender.UNKNOWN) {
          votes.computeIfAbsent(person.get(), p -> new int[2])[told == Gender.MALE ? 0 : 1]++;
        }
      }
    }
    votes.forEach(
        (person, count) -> {
          if (Math.max(count[0], count[1]) >= CLEAR * Math.min(count[0], count[1])) {
            person.learn(count[0] > count[1] ? Gender.MALE : Gender.FEMALE);
          }
        });
  }

  /** The gender of the first pronoun in the same sentence, if nobody is named before it. */
  Gender pronounAfter(Words words, int place) {
    return pronounSoonAfter(words, place, 0);
  }

  private Gender pronounSoonAfter(Words words, int place, int sentences) {
    int last = words.has(place) ? words.at(place).sentence() + sentences : 0;
    for (int at = place; words.has(at) && words.at(at).sentence() <= last; at++) {
      if (at(at).flatMap(this::bearer).isPresent()) {
        return Gender.UNKNOWN;
      }
      if (!words.at(at).quoted()) {
        Gender gender = Gender.ofPronoun(words.at(at).lower());
        if (gender != Gender.UNKNOWN) {
          return gender;
        }
      }
    }
    return Gender.UNKNOWN;
  }

  /** Gives each person the words that stand before and after the name to describe it. */
  void describe(Words words) {
    learnGenders(words);
    bearers.forEach(
        (mention, person) -> {
          for (int at = mention.from(); at < mention.words().from(); at++) {
            person.tags().add(Description.plain(words.at(at).form()));
          }
          int after = mention.words().to();
          boolean bracket = words.is(after, "(");
          boolean apposed =
              words.is(after, ",")
                  && words.has(after + 1)
                  && Descriptions.isDeterminer(words.at(after + 1).lower());
          if ((bracket || apposed) && words.together(after - 1, after + 1)) {
            for (int at = after + 1; at < after + APPOSED && words.together(after, at); at++) {
              if (!words.at(at).isWord() && !words.at(at).isPossessive()) {
                break;
              }
              person.tags().add(Description.plain(words.at(at).form()));
            }
          }
        });
  }

  void drop(Person merged, Person into) {
    bearers.replaceAll((m, p) -> p == merged ? into : p);
    persons.remove(merged);
  }

  /** The one person who goes by these words: the whole name, the surname, the one name known. */
  Optional<Person> called(String words) {
    String folded = Spelling.fold(words);
    List<Person> found =
        persons.stream()
            .filter(p -> p.folded().equals(folded) || p.folded().endsWith(" " + folded))
            .toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  List<Person> persons() {
    return persons;
  }

  List<Mention> mentions() {
    return mentions;
  }

  Optional<Person> bearer(Mention mention) {
    return Optional.ofNullable(bearers.get(mention));
  }

  /** The name that this word belongs to. */
  Optional<Mention> at(int place) {
    return place >= 0 && place < byWord.length
        ? Optional.ofNullable(byWord[place])
        : Optional.empty();
  }
}
