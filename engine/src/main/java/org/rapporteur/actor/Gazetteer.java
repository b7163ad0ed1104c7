package org.rapporteur.actor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names of states, organisations and places, as the shipped tables give them. Thread-safe. */
final class Gazetteer {
  private static final int LONGEST = 9;

  /** What an alias stands for. */
  enum Kind {
    NAME,
    DEMONYM,
    CAPITAL,
    SEAT,
    ORGANISATION,
    PLACE
  }

  /**
   * A name found.
   *
   * @param to one past its last word
   * @param name the state's or organisation's name, not the alias
   */
  record Match(int to, Kind kind, String name) {
    boolean isState() {
      return kind != Kind.ORGANISATION && kind != Kind.PLACE;
    }
  }

  private record Entry(Map<Kind, String> names) {}

  private final Map<String, Entry> entries = new HashMap<>();
  private final Set<String> firstWords = new HashSet<>();

  Gazetteer() {
    Stream.of("states.tsv", "states-in-news.tsv")
        .flatMap(table -> FactTable.rows(table, 3).stream())
        .forEach(row -> add(row.get(0), Kind.valueOf(row.get(1)), row.get(2)));
    FactTable.rows("organisations.tsv", 2)
        .forEach(row -> add(row.get(0), Kind.ORGANISATION, row.get(1)));
    FactTable.rows("places.tsv", 1).forEach(row -> add(row.get(0), Kind.PLACE, row.get(0)));
  }

  private void add(String alias, Kind kind, String name) {
    firstWords.add(key(alias).split(" ", 2)[0]);
    entries
        .computeIfAbsent(key(alias), k -> new Entry(new java.util.EnumMap<>(Kind.class)))
        .names()
        .putIfAbsent(kind, name);
  }

  private static String key(String alias) {
    return Stream.of(alias.replace('’', '\'').replace("'s ", " 's ").split(" "))
        .collect(Collectors.joining(" "));
  }

  /** The longest name that begins at this word and ends before the limit. */
  Optional<Match> at(Words words, int from, int limit) {
    Optional<Match> longest = Optional.empty();
    if (!firstWords.contains(words.at(from).form().replace('’', '\''))) {
      return longest;
    }
    var key = new StringBuilder();
    for (int to = from + 1; to <= Math.min(limit, from + LONGEST); to++) {
      key.append(key.length() == 0 ? "" : " ").append(words.at(to - 1).form().replace('’', '\''));
      Entry entry = entries.get(key.toString());
      if (entry != null) {
        longest = Optional.of(match(entry, to));
      }
    }
    return longest;
  }

  private static Match match(Entry entry, int to) {
    var first = entry.names().entrySet().iterator().next();
    return new Match(to, first.getKey(), first.getValue());
  }

  /** The name that these words are, all of them. */
  Optional<Match> of(Words words, Words.Run run) {
    return run.isEmpty()
        ? Optional.empty()
        : at(words, run.from(), run.to()).filter(match -> match.to() == run.to());
  }

  /** The demonym's or name's state, or the organisation, for a single form. */
  Optional<String> named(String form) {
    return Optional.ofNullable(entries.get(key(form)))
        .map(e -> e.names().values().iterator().next());
  }

  /** Every name that begins with one of these words. */
  List<Match> all(Words words, Words.Run run) {
    var found = new java.util.ArrayList<Match>();
    int at = run.from();
    while (at < run.to()) {
      Optional<Match> match = at(words, at, run.to());
      match.ifPresent(found::add);
      at = match.map(Match::to).orElse(at + 1);
    }
    return found;
  }
}
