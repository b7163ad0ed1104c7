package org.rapporteur.search;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Counts hits, and the values that they have in the counted fields. */
final class ValueCounts implements CollectorManager<ValueCounts.Segments, ValueCounts.Counted> {
  private static final int MOST = 10;

  /**
   * @param total how many hits there are
   * @param values by field, the values that most hits have, most first
   */
  record Counted(long total, Map<String, List<Count>> values) {}

  @Override
  public Segments newCollector() {
    return new Segments();
  }

  @Override
  public Counted reduce(Collection<Segments> collectors) {
    var all = new TreeMap<String, List<Count>>();
    for (String field : Fields.COUNTED_FIELDS) {
      var sums = new HashMap<String, Integer>();
      for (Segments segments : collectors) {
        segments
            .sums
            .getOrDefault(field, Map.of())
            .forEach((v, n) -> sums.merge(v, n, Integer::sum));
      }
      List<Count> most =
          sums.entrySet().stream()
              .map(entry -> new Count(entry.getKey(), entry.getValue()))
              .sorted(Comparator.comparingInt(Count::count).reversed().thenComparing(Count::value))
              .limit(MOST)
              .toList();
      if (!most.isEmpty()) {
        all.put(field, most);
      }
    }
    return new Counted(collectors.stream().mapToLong(s -> s.total).sum(), all);
  }

  /** Counts by place in a segment's list of values, which is fast, and sums up by value. */
  static final class Segments extends SimpleCollector {
    private final Map<String, Map<String, Integer>> sums = new HashMap<>();
    private SortedSetDocValues[] values = {};
    private SortedDocValues[] single = {}; // null in it where a document has more than one
    private int[][] counts = {};
    private long total;

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
      int fields = Fields.COUNTED_FIELDS.size();
      values = new SortedSetDocValues[fields];
      single = new SortedDocValues[fields];
      counts = new int[fields][];
      for (int i = 0; i < fields; i++) {
        values[i] =
            DocValues.getSortedSet(context.reader(), Fields.COUNTED + Fields.COUNTED_FIELDS.get(i));
        single[i] = DocValues.unwrapSingleton(values[i]);
        counts[i] = new int[Math.toIntExact(values[i].getValueCount())];
      }
    }

    @Override
    public void collect(int doc) throws IOException {
      total++;
      for (int i = 0; i < values.length; i++) {
        SortedDocValues one = single[i];
        if (one != null) {
          if (one.advanceExact(doc)) {
            counts[i][one.ordValue()]++;
          }
        } else if (values[i].advanceExact(doc)) {
          for (int n = values[i].docValueCount(); n > 0; n--) {
            counts[i][Math.toIntExact(values[i].nextOrd())]++;
          }
        }
      }
    }

    @Override
    public void finish() throws IOException {
      for (int i = 0; i < values.length; i++) {
        Map<String, Integer> ofField =
            sums.computeIfAbsent(Fields.COUNTED_FIELDS.get(i), field -> new HashMap<>());
        for (int ord = 0; ord < counts[i].length; ord++) {
          if (counts[i][ord] > 0) {
            ofField.merge(values[i].lookupOrd(ord).utf8ToString(), counts[i][ord], Integer::sum);
          }
        }
      }
      values = new SortedSetDocValues[0];
      single = new SortedDocValues[0];
      counts = new int[0][];
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }
}
