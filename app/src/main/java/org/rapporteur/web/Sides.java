package org.rapporteur.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.rapporteur.stance.Stance;
import org.rapporteur.store.JudgedStatement;

/**
 * How many are on each side on a day.
 *
 * @param day in ISO 8601; of a month, its last
 */
record Sides(String day, int favor, int against, int conditional) {
  /** More rows a plot does not show: then it goes by months. */
  private static final int MOST = 120;

  /** How many actors stood on each side at the end of each day on which one was taken. */
  static List<Sides> standing(List<JudgedStatement> newestFirst) {
    Map<String, Stance> sides = new HashMap<>();
    Map<Stance, Integer> counts = new EnumMap<>(Stance.class);
    var days = new TreeMap<LocalDate, Sides>();
    byDay(newestFirst)
        .forEach(
            (day, said) -> {
              for (JudgedStatement judged : said) {
                Stance stance = Stance.valueOf(judged.judgement().stance());
                Stance before = sides.put(Voice.of(judged.statement().statement()).name(), stance);
                if (before != null) {
                  counts.merge(before, -1, Integer::sum);
                }
                counts.merge(stance, 1, Integer::sum);
              }
              days.put(day, of(day, counts));
            });
    return rows(days, (earlier, later) -> later);
  }

  /** How many statements took each side on each day. */
  static List<Sides> taken(List<JudgedStatement> judged) {
    var days = new TreeMap<LocalDate, Sides>();
    byDay(judged)
        .forEach(
            (day, said) -> {
              Map<Stance, Integer> counts = new EnumMap<>(Stance.class);
              said.forEach(
                  one -> counts.merge(Stance.valueOf(one.judgement().stance()), 1, Integer::sum));
              days.put(day, of(day, counts));
            });
    return rows(days, Sides::plus);
  }

  private static SortedMap<LocalDate, List<JudgedStatement>> byDay(List<JudgedStatement> judged) {
    var byDay = new TreeMap<LocalDate, List<JudgedStatement>>();
    for (JudgedStatement one : judged) {
      Wording.day(one.statement())
          .ifPresent(day -> byDay.computeIfAbsent(day, d -> new ArrayList<>()).add(one));
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
