package org.rapporteur.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.rapporteur.stance.Stance;

/**
 * How many are on each side on a day.
 *
 * @param day in ISO 8601; of a month, its last
 */
record Sides(String day, int favor, int against, int conditional) {
  /** More rows a plot does not show: then it goes by months. */
  private static final int MOST = 120;

  /**
   * How many actors stood on each side at the end of each day on which one was taken, by own words
   * or, where there are none of that day, by what articles tell.
   */
  static List<Sides> standing(List<SideTaken> all) {
    Map<String, Stance> stances = new HashMap<>();
    Map<Stance, Integer> counts = new EnumMap<>(Stance.class);
    var days = new TreeMap<LocalDate, Sides>();
    byDay(all)
        .forEach(
            (day, taken) -> {
              taken.sort(Comparator.comparing(SideTaken::basis).reversed()); // own words last
              for (SideTaken side : taken) {
                Stance before = stances.put(side.by(), side.stance());
                if (before != null) {
                  counts.merge(before, -1, Integer::sum);
                }
                counts.merge(side.stance(), 1, Integer::sum);
              }
              days.put(day, of(day, counts));
            });
    return rows(days, (earlier, later) -> later);
  }

  /** How often each side was taken on each day, in own words or as articles tell. */
  static List<Sides> taken(List<SideTaken> all) {
    var days = new TreeMap<LocalDate, Sides>();
    byDay(all)
        .forEach(
            (day, taken) -> {
              Map<Stance, Integer> counts = new EnumMap<>(Stance.class);
              taken.forEach(side -> counts.merge(side.stance(), 1, Integer::sum));
              days.put(day, of(day, counts));
            });
    return rows(days, Sides::plus);
  }

  /** Those that count. */
  private static SortedMap<LocalDate, List<SideTaken>> byDay(List<SideTaken> all) {
    var byDay = new TreeMap<LocalDate, List<SideTaken>>();
    for (SideTaken side : all) {
      if (side.counts()) {
        side.day().ifPresent(day -> byDay.computeIfAbsent(day, d -> new ArrayList<>()).add(side));
      }
    }
    return byDay;
  }

  private static Sides of(LocalDate day, Map<Stance, Integer> counts) {
    return new Sides(
        day.toString(),
        counts.getOrDefault(Stance.FAVOR, 0),
        counts.getOrDefault(Stance.AGAINST, 0),
        counts.getOrDefault(Stance.CONDITIONAL, 0));
  }

  private Sides plus(Sides other) {
    return new Sides(
        other.day, favor + other.favor, against + other.against, conditional + other.conditional);
  }

  /** The days, or their months if there are too many of them. */
  private static List<Sides> rows(
      SortedMap<LocalDate, Sides> days, BinaryOperator<Sides> together) {
    if (days.size() <= MOST) {
      return List.copyOf(days.values());
    }
    var months = new TreeMap<String, Sides>();
    days.forEach(
        (day, sides) -> {
          LocalDate last = day.withDayOfMonth(day.lengthOfMonth());
          Sides ofMonth = new Sides(last.toString(), sides.favor, sides.against, sides.conditional);
          months.merge(last.toString(), ofMonth, together);
        });
    return List.copyOf(months.values());
  }
}
