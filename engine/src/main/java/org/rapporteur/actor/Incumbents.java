package org.rapporteur.actor;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Office holders as an article's date lets one tell them: completes names that the article cuts
 * short, and names those whom it calls by their office alone. Without a date, only what the
 * article's own words make sure. Immutable.
 */
final class Incumbents {
  private static final int NEAR = 2; // years

  private final OfficeRegistry registry;
  private final Optional<LocalDate> day;

  private Incumbents(OfficeRegistry registry, Optional<LocalDate> day) {
    this.registry = registry;
    this.day = day;
  }

  static Incumbents on(OfficeRegistry registry, LocalDate day) {
    return new Incumbents(registry, Optional.of(day));
  }

  static Incumbents undated(OfficeRegistry registry) {
    return new Incumbents(registry, Optional.empty());
  }

  /**
   * Whom everybody calls by this surname (folded): the only one who on the article's day, or within
   * two years of it, heads a state, a government or an organisation.
   */
  Optional<String> prominent(String surname) {
    return day.flatMap(
        d ->
            only(surname, t -> t.covers(d))
                .or(
                    () ->
                        only(
                            surname,
                            t -> t.covers(d.plusYears(NEAR)) || t.covers(d.minusYears(NEAR)))));
  }

  private Optional<String> only(String surname, Predicate<OfficeRegistry.Term> fits) {
    Set<String> names =
        registry.called(surname).stream()
            .filter(fits)
            .map(OfficeRegistry.Term::name)
            .collect(Collectors.toSet());
    return names.size() == 1 ? Optional.of(names.iterator().next()) : Optional.empty();
  }

  /** Whether the person holds an office of that name on the article's day. */
  boolean holds(Person person, String office) {
    return day.isPresent()
        && registry.called(person.surname()).stream()
            .anyMatch(
                t -> t.name().equals(person.name()) && t.isOffice(office) && t.covers(day.get()));
  }

  /** Who holds the office on the article's day. */
  Optional<String> holder(String body, String office) {
    return day.flatMap(d -> registry.holder(body, office, d));
  }

  /**
   * Completes the names of the cast, where the office that the article gives, or the day and the
   * state that it speaks of, leave one person only.
   */
  void complete(Cast cast) {
    Set<String> bodies =
        cast.mentions().stream().map(Mention::name).collect(Collectors.toUnmodifiableSet());
    for (Person person : List.copyOf(cast.persons())) {
      boolean surnames = registry.spelled(person.name()).isEmpty(); // "Sample y Ejemplo"
      if (person.isSingle()) {
        completed(person, person.surname(), bodies).ifPresent(person::rename);
      } else if (surnames) {
        completed(person, person.folded(), bodies).ifPresent(person::rename);
      } else {
        registry.spelled(person.name()).ifPresent(person::rename);
      }
      day.ifPresent(d -> inOffice(person, d));
    }
  }

  /** What the article need not say of whom everybody knows. */
  private void inOffice(Person person, LocalDate today) {
    if (person.isSingle()) {
      return;
    }
    registry.called(person.surname()).stream()
        .filter(t -> t.name().equals(person.name()) && t.covers(today))
        .map(
            t ->
                new RoleFact(
                    t.office(), t.office().toLowerCase(Locale.ROOT), Optional.of(t.body()), false))
        .filter(f -> person.facts().stream().noneMatch(known -> known.noun().equals(f.noun())))
        .forEach(person::learn);
  }

  /**
   * The whole name.
   *
   * @param part the surname or surnames that the article gives, folded
   */
  private Optional<String> completed(Person person, String part, Set<String> bodies) {
    Set<String> names =
        registry.called(part).stream()
            .filter(t -> fits(t, person, bodies))
            .map(OfficeRegistry.Term::name)
            .collect(Collectors.toSet());
    if (names.size() == 1) {
      return Optional.of(names.iterator().next());
    }
    boolean described = person.facts().stream().anyMatch(f -> !f.noun().isEmpty());
    return described ? Optional.empty() : prominent(part);
  }

  private boolean fits(OfficeRegistry.Term term, Person person, Set<String> bodies) {
    Optional<RoleFact> office =
        person.facts().stream().filter(f -> term.isOffice(f.noun())).findFirst();
    boolean other = office.isEmpty() && person.facts().stream().anyMatch(f -> !f.noun().isEmpty());
    boolean elsewhere =
        office.flatMap(RoleFact::affiliation).filter(a -> !a.equals(term.body())).isPresent();
    if (other || elsewhere) {
      return false;
    }
    boolean named = office.flatMap(RoleFact::affiliation).isPresent();
    boolean spokenOf = bodies.contains(term.body());
    boolean former = office.filter(RoleFact::former).isPresent();
    if (day.isEmpty() || former) {
      return named || (office.isPresent() && spokenOf);
    }
    return term.covers(day.get()) && (named || office.isPresent() || spokenOf);
  }
}
