package org.rapporteur.pipeline;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What reads an article: the same edition finds the same in the same text. Immutable.
 *
 * @param rules the version of all rules that are not learned; raised when they find other things
 * @param models the digest of each model's weights by the model's name
 */
public record Edition(int rules, SortedMap<String, String> models) {
  private static final int DIGITS = 16;

  public Edition {
    models = Collections.unmodifiableSortedMap(new TreeMap<>(models));
  }

  public static Edition of(int rules, Map<String, String> models) {
    return new Edition(rules, new TreeMap<>(models));
  }

  /** One line that differs between editions: "rules 1, attribution-en-1 0c66ed35c1de9a3f". */
  public String name() {
    return "rules "
        + rules
        + models.entrySet().stream()
            .map(model -> ", " + model.getKey() + " " + shortened(model.getValue()))
            .collect(Collectors.joining());
  }

  private static String shortened(String digest) {
    return digest.substring(0, Math.min(DIGITS, digest.length()));
  }
}
