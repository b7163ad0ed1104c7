package org.rapporteur.decision;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.rapporteur.actor.BodyNames;
import org.rapporteur.actor.Membership;
import org.rapporteur.actor.Memberships;
import org.rapporteur.actor.PopulationShares;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;

/**
 * The bodies that ship with the program: their rules from a table beside this class, their members
 * by date from the memberships. Immutable.
 */
public final class DecisionBodies {
  private final List<DecisionBody> all = new ArrayList<>();
  private final Map<String, DecisionBody> byName = new LinkedHashMap<>();

  private DecisionBodies() {
    Memberships memberships = Memberships.open();
    BodyNames names = BodyNames.open();
    List<List<String>> suspensions = rows("suspensions.tsv", 5);
    for (List<String> row : rows("bodies.tsv", 6)) {
      String id = row.get(0);
      Rule rule = rule(row.get(3));
      var seats =
          new Seats(rule, suspensions.stream().filter(s -> s.get(0).equals(id)).toList(), names);
      memberships.all().stream()
          .filter(m -> m.organisation().equals(row.get(2)) && m.role().isSeat())
          .forEach(seats::add);
      var body = new DecisionBody(id, row.get(1), rule, seats.seats, Memberships.COVERED_FROM);
      all.add(body);
      byName.put(BodyNames.id(id), body);
      byName.put(BodyNames.id(row.get(1)), body);
      for (String other : row.get(4).split("; ", -1)) {
        byName.put(BodyNames.id(other), body);
      }
    }
  }

  /**
   * Opens the bodies.
   *
   * @throws RapporteurException if a table is missing or malformed
   */
  public static DecisionBodies open() {
    return new DecisionBodies();
  }

  /** All bodies, by id. */
  public List<DecisionBody> all() {
    return List.copyOf(all);
  }

  /** The body of that id or name, whatever case and accents. */
  public Optional<DecisionBody> find(String idOrName) {
    return Optional.ofNullable(byName.get(BodyNames.id(idOrName)));
  }

  /**
   * The body of that id or name.
   *
   * @throws RapporteurException {@link Fault#NOT_FOUND} if there is none
   */
  public DecisionBody named(String idOrName) {
    return find(idOrName)
        .orElseThrow(
            () ->
                new RapporteurException(
                    Fault.NOT_FOUND,
                    "%s: no such decision body; known are %s"
                        .formatted(
                            idOrName,
                            String.join(", ", all.stream().map(DecisionBody::id).toList()))));
  }

  private static Rule rule(String row) {
    List<String> words = List.of(row.split(" ", -1));
    return switch (words.get(0)) {
      case "CONSENSUS" -> new Rule.Consensus();
      case "UNANIMITY" -> new Rule.Unanimity(false);
      case "QUALIFIED_MAJORITY" ->
          new Rule.QualifiedMajority(
              Share.percent(number(words, 1)), Share.percent(number(words, 2)), number(words, 3));
      case "VETOES" -> new Rule.Vetoes(number(words, 1));
      case "VOTES" -> new Rule.Votes(number(words, 1));
      case "SIMPLE_MAJORITY" -> new Rule.SimpleMajority();
      case "TWO_THIRDS" -> new Rule.TwoThirds();
      default -> throw new RapporteurException(Fault.DATA, "bodies.tsv: no such rule: " + row);
    };
  }

  private static int number(List<String> words, int place) {
    return Integer.parseInt(words.get(place));
  }

  /** One body's seats, parted where a member's weight changes or its vote is suspended. */
  private static final class Seats {
    private final Rule rule;
    private final List<List<String>> suspensions;
    private final BodyNames names;
    private final List<Seat> seats = new ArrayList<>();
    private final PopulationShares shares = PopulationShares.open();

    Seats(Rule rule, List<List<String>> suspensions, BodyNames names) {
      this.rule = rule;
      this.suspensions = suspensions;
      this.names = names;
    }

    void add(Membership membership) {
      LocalDate first = membership.from().orElse(Memberships.COVERED_FROM);
      if (first.isBefore(Memberships.COVERED_FROM)) {
        first = Memberships.COVERED_FROM;
      }
      var starts = new TreeSet<LocalDate>();
      starts.add(first);
      for (LocalDate day : changes(membership.state())) {
        if (day.isAfter(first) && membership.covers(day)) {
          starts.add(day);
        }
      }
      for (LocalDate start : starts) {
        LocalDate next = starts.higher(start);
        Optional<LocalDate> last = next == null ? membership.to() : Optional.of(next.minusDays(1));
        seats.add(
            new Seat(
                member(membership, start),
                Optional.of(start),
                last,
                suspension(membership.state(), start).isEmpty()));
      }
    }

    /** First days of another weight or standing. */
    private List<LocalDate> changes(String state) {
      var days = new ArrayList<LocalDate>();
      if (rule instanceof Rule.QualifiedMajority) {
        shares.years().forEach(year -> days.add(LocalDate.of(year, 1, 1)));
      }
      for (List<String> suspension : suspensions) {
        if (suspension.get(1).equals(state)) {
          days.add(LocalDate.parse(suspension.get(2)));
          days.add(LocalDate.parse(suspension.get(3)).plusDays(1));
        }
      }
      return days;
    }

    private Optional<List<String>> suspension(String state, LocalDate day) {
      return suspensions.stream()
          .filter(s -> s.get(1).equals(state))
          .filter(s -> !day.isBefore(LocalDate.parse(s.get(2))))
          .filter(s -> !day.isAfter(LocalDate.parse(s.get(3))))
          .findFirst();
    }

    private Member member(Membership membership, LocalDate day) {
      String id = membership.state();
      long weight = rule instanceof Rule.QualifiedMajority ? shares.on(day).getOrDefault(id, 0) : 1;
      return new Member(
          id,
          names.of(id).orElseGet(() -> capitalised(id)),
          weight,
          membership.role() == Membership.Role.PERMANENT);
    }
  }

  /** "hong-kong": Hong Kong. */
  private static String capitalised(String id) {
    return Arrays.stream(id.split("-", -1))
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining(" "));
  }

  private static List<List<String>> rows(String resource, int cells) {
    try (InputStream in = DecisionBodies.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new RapporteurException(Fault.ENVIRONMENT, resource + ": missing from the program");
      }
      var lines = new BufferedReader(new InputStreamReader(in, UTF_8)).lines();
      List<List<String>> rows =
          lines.filter(l -> !l.startsWith("#")).map(l -> List.of(l.split("\t", -1))).toList();
      for (List<String> row : rows) {
        if (row.size() != cells) {
          throw new RapporteurException(
              Fault.DATA, "%s: %s: not %d cells".formatted(resource, row.get(0), cells));
        }
      }
      return rows;
    } catch (IOException e) {
      throw new RapporteurException(Fault.ENVIRONMENT, resource + ": cannot be read", e);
    }
  }
}
