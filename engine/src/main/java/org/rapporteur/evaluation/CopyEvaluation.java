package org.rapporteur.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rapporteur.article.CopyRule;
import org.rapporteur.article.Shingles;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;

/**
 * How well copies of articles are found, end to end: by their sketches, then by comparing their
 * texts.
 */
public final class CopyEvaluation {
  /** From which resemblance two texts of a set without labels count as copies. */
  private static final double RESEMBLANCE = 0.8;

  /** Two ids in order. */
  private record Pair(String one, String other) implements Comparable<Pair> {
    static Pair of(String a, String b) {
      return a.compareTo(b) <= 0 ? new Pair(a, b) : new Pair(b, a);
    }

    @Override
    public int compareTo(Pair pair) {
      int order = one.compareTo(pair.one);
      return order != 0 ? order : other.compareTo(pair.other);
    }
  }

  /**
   * Scores the copies that are found among documents.
   *
   * @param documents JSON Lines of {id, text}
   * @param pairs JSON Lines of {a, b, label} with 1 for copies and 0 for others, of which these
   *     pairs alone are judged by {@link CopyRule#ARTICLES}; or of {a, b, jaccard5}, of which all
   *     pairs of documents are judged by a resemblance of 0.8
   * @throws RapporteurException {@link Fault#DATA} if a line is neither, {@link Fault#NOT_FOUND} if
   *     there is no such file
   */
  public static Score of(Path documents, Path pairs) {
    Map<String, Shingles> shingles = shingles(documents);
    var gold = new TreeSet<Pair>();
    var judged = new TreeSet<Pair>();
    boolean labelled = false;
    for (JsonNode pair : lines(pairs)) {
      Pair of = Pair.of(pair.path("a").asText(), pair.path("b").asText());
      labelled |= pair.has("label");
      judged.add(of);
      if (pair.path("label").asInt() == 1 || pair.path("jaccard5").asDouble() >= RESEMBLANCE) {
        gold.add(of);
      }
    }
    Set<Pair> found = found(shingles, labelled);
    if (labelled) {
      found.retainAll(judged);
    }
    int right = (int) found.stream().filter(gold::contains).count();
    return new Score(right, found.size(), gold.size());
  }

  private static Map<String, Shingles> shingles(Path documents) {
    var shingles = new TreeMap<String, Shingles>();
    for (JsonNode document : lines(documents)) {
      String text = document.path("text").asText();
      shingles.put(document.path("id").asText(), CopyRule.ARTICLES.shingles(text));
    }
    return shingles;
  }

  private static Set<Pair> found(Map<String, Shingles> shingles, boolean byRule) {
    CopyRule rule = CopyRule.ARTICLES;
    var holders = new HashMap<Long, List<String>>();
    var found = new TreeSet<Pair>();
    shingles.forEach(
        (id, own) -> {
          var shared = new TreeMap<String, Integer>();
          for (long hash : own.sketch(rule.sketch())) {
            List<String> others = holders.computeIfAbsent(hash, h -> new ArrayList<>());
            others.forEach(other -> shared.merge(other, 1, Integer::sum));
            others.add(id);
          }
          shared.forEach(
              (other, common) -> {
                Shingles theirs = shingles.getOrDefault(other, own);
                boolean copies =
                    byRule ? rule.holds(own, theirs) : own.jaccard(theirs) >= RESEMBLANCE;
                if (common >= rule.common(own) && copies) {
                  found.add(Pair.of(id, other));
                }
              });
        });
    return found;
  }

  private static List<JsonNode> lines(Path file) {
    if (!Files.exists(file)) {
      throw new RapporteurException(Fault.NOT_FOUND, file + ": no such file");
    }
    var mapper = new ObjectMapper();
    var nodes = new ArrayList<JsonNode>();
    try {
      for (String line : Files.readAllLines(file)) {
        nodes.add(mapper.readTree(line));
      }
    } catch (IOException e) {
      throw new RapporteurException(
          Fault.DATA, file + ": line " + (nodes.size() + 1) + " is not JSON", e);
    }
    return nodes;
  }

  private CopyEvaluation() {}
}
