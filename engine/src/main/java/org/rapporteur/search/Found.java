package org.rapporteur.search;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a query found.
 *
 * @param hits the part that was asked for, best first
 * @param total how many there are in all
 * @param counts by field ("speaker", "affiliation", "manner", "issue", "site", "year"), the values
 *     that most of all hits have, most first
 */
public record Found<T>(List<T> hits, long total, Map<String, List<Count>> counts) {
  public Found {
    hits = List.copyOf(hits);
    counts = Collections.unmodifiableMap(new TreeMap<>(counts));
  }
}
