package org.rapporteur.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** A person named in the article, with what it says of them. Grows while the cast is gathered. */
final class Person {
  private static final Pattern SUFFIX = Pattern.compile(",? (Jr|Sr|II|III|IV)\\.?$");

  private String name;
  private String folded;
  private String given;
  private String surname;
  private Gender gender = Gender.UNKNOWN;
  private final List<RoleFact> facts = new ArrayList<>();
  private final Set<String> tags = new TreeSet<>();
  private int fullMentions;
  private int firstPlace = Integer.MAX_VALUE;

  Person(String name) {
    this.name = name;
    folded = Spelling.fold(name);
    given = Spelling.fold(first(name));
    surname = Spelling.fold(last(name));
  }

  String name() {
    return name;
  }

  Gender gender() {
    return gender;
  }

  List<RoleFact> facts() {
    return facts;
  }

  /** Words that the article uses of the person beside the name, as {@link Description#plain}. */
  Set<String> tags() {
    return tags;
  }

  int fullMentions() {
    return fullMentions;
  }

  void learn(Mention mention) {
    for (RoleFact fact : mention.facts()) {
      if (!facts.contains(fact)) {
        facts.add(fact);
      }
    }
    gender = gender.or(mention.gender());
    fullMentions++;
    firstPlace = Math.min(firstPlace, mention.words().from());
  }

  void learn(RoleFact fact) {
    facts.add(fact);
  }

  /** Where the article first names the person; after everything if it does not yet. */
  int firstPlace() {
    return firstPlace;
  }

  void learn(Gender told) {
    gender = gender.or(told);
  }

  void rename(String better) {
    name = better;
    folded = Spelling.fold(better);
    given = Spelling.fold(first(better));
    surname = Spelling.fold(last(better));
  }

  /** The name without accents and case. */
  String folded() {
    return folded;
  }

  String given() {
    return given;
  }

  String surname() {
    return surname;
  }

  boolean isSingle() {
    return name.indexOf(' ') < 0;
  }

  /** The role to print: the first that is not over, else the first, as "former …". */
  Optional<String> role() {
    Optional<RoleFact> current = current();
    if (current.isPresent()) {
      return current.map(RoleFact::role);
    }
    return facts.stream()
        .filter(f -> !f.role().isEmpty())
        .findFirst()
        .map(f -> "former " + f.role());
  }

  Optional<String> affiliation() {
    Optional<RoleFact> shown =
        current().or(() -> facts.stream().filter(f -> !f.role().isEmpty()).findFirst());
    return shown
        .flatMap(RoleFact::affiliation)
        .or(
            () ->
                facts.stream()
                    .filter(
                        f ->
                            !f.former()
                                && (f.role().isEmpty()
                                    || shown.map(s -> s.noun().equals(f.noun())).orElse(false)))
                    .flatMap(f -> f.affiliation().stream())
                    .findFirst());
  }

  private Optional<RoleFact> current() {
    return facts.stream().filter(f -> !f.former() && !f.role().isEmpty()).findFirst();
  }

  static String first(String name) {
    int space = name.indexOf(' ');
    return space < 0 ? name : name.substring(0, space);
  }

  static String last(String name) {
    String bare = SUFFIX.matcher(name).replaceFirst("");
    return bare.substring(bare.lastIndexOf(' ') + 1);
  }
}
