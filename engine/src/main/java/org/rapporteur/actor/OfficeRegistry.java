package org.rapporteur.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who held which office when, as far as the shipped tables know: heads of state and government,
 * foreign ministers, heads of some organisations. A gap is a gap: nobody is said to hold an office
 * on a day that no row covers. Thread-safe.
 */
public final class OfficeRegistry {

  /**
   * One holder's term.
   *
   * @param body the state or organisation, as this project calls it
   * @param office "Prime Minister"
   * @param name the holder's
   * @param from first day known
   * @param to last day known; empty if the term had no end when the row was made
   */
  public record Term(
      String body, String office, String name, LocalDate from, Optional<LocalDate> to) {
    boolean covers(LocalDate day) {
      return !day.isBefore(from) && (to.isEmpty() || !day.isAfter(to.get()));
    }

    boolean isOffice(String noun) {
      return plain(office).equals(plain(noun));
    }

    private static String plain(String office) {
      return office.toLowerCase(Locale.ROOT).replace('-', ' ');
    }
  }

  private final List<Term> terms;
  private final Map<String, List<Term>> byPart = new HashMap<>();
  private final Map<String, String> byName = new HashMap<>();

  OfficeRegistry() {
    this(shipped());
  }

  private static List<Term> shipped() {
    Stream<List<String>> sourced =
        Stream.of("ministers.tsv", "office-holders.tsv", "us-executive.tsv")
            .flatMap(table -> FactTable.rows(table, 6).stream());
    return Stream.concat(FactTable.rows("leaders.tsv", 5).stream(), sourced)
        .map(OfficeRegistry::term)
        .toList();
  }

  OfficeRegistry(List<Term> terms) {
    this.terms = List.copyOf(terms);
    for (Term term : terms) {
      String name = Spelling.fold(term.name());
      byName.putIfAbsent(name, term.name());
      int space = name.indexOf(' ');
      for (int at = space; at >= 0; at = name.indexOf(' ', at + 1)) {
        byPart.computeIfAbsent(name.substring(at + 1), k -> new ArrayList<>()).add(term);
      }
      if (space > 0 && isFamilyNameFirst(term)) {
        byPart.computeIfAbsent(name.substring(0, space), k -> new ArrayList<>()).add(term);
      }
    }
  }

  private static Term term(List<String> row) {
    return new Term(
        row.get(0), row.get(1), row.get(2), LocalDate.parse(row.get(3)), FactTable.day(row.get(4)));
  }

  /**
   * Opens the registry of terms that ships with the program.
   *
   * @throws org.rapporteur.fault.RapporteurException if a table is missing or malformed
   */
  public static OfficeRegistry open() {
    return new OfficeRegistry();
  }

  /** All terms, by body, office and name. */
  public List<Term> terms() {
    return terms;
  }

  /** Who held the office on that day; empty if no row says so, or two rows differ. */
  public Optional<String> holder(String body, String office, LocalDate day) {
    Set<String> names =
        terms.stream()
            .filter(t -> t.body().equals(body) && t.isOffice(office) && t.covers(day))
            .map(Term::name)
            .collect(Collectors.toSet());
    return names.size() == 1 ? Optional.of(names.iterator().next()) : Optional.empty();
  }

  /** Terms of everybody whose name ends, or in its own order begins, with this word (folded). */
  List<Term> called(String part) {
    return byPart.getOrDefault(part, List.of());
  }

  private static boolean isFamilyNameFirst(Term term) {
    return Set.of("China", "South Korea", "North Korea", "Vietnam", "Cambodia")
        .contains(term.body());
  }

  /** The name with its accents, if somebody of exactly that name (folded) is known. */
  Optional<String> spelled(String name) {
    return Optional.ofNullable(byName.get(Spelling.fold(name)));
  }
}
