package org.rapporteur.stance;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A question on which actors take sides, written as one proposition. Immutable.
 *
 * @param id short and stable: lower-case letters, digits and hyphens, "tokyo-office"
 * @param proposition a full sentence that says what should be done: "NATO should open a liaison
 *     office in Tokyo"
 * @param aliases phrases by which texts speak of it: "Tokyo office"
 * @param words further words that make it likelier that a text speaks of it
 * @param body id or name of the body that decides; empty if none does
 * @param statuses what became of it, oldest first: "on the agenda", "adopted"
 */
public record Issue(
    String id,
    String proposition,
    List<String> aliases,
    List<String> words,
    Optional<String> body,
    List<Status> statuses) {

  /** What had become of a question from some day on. */
  public record Status(LocalDate from, String status) {}

  /**
   * @throws IllegalArgumentException if the id is none, or the proposition is blank
   */
  public Issue {
    if (!id.matches("[a-z0-9]+(?:-[a-z0-9]+)*")) {
      throw new IllegalArgumentException(
          "not an id of lower-case letters, digits and hyphens: " + id);
    }
    if (proposition.isBlank()) {
      throw new IllegalArgumentException(id + ": no proposition");
    }
    aliases = List.copyOf(aliases);
    words = List.copyOf(words);
    statuses = statuses.stream().sorted(Comparator.comparing(Status::from)).toList();
  }

  /** What had become of it by that day; empty if nothing is noted. */
  public Optional<Status> status(LocalDate day) {
    return statuses.stream()
        .filter(status -> !status.from().isAfter(day))
        .reduce((earlier, later) -> later);
  }
}
