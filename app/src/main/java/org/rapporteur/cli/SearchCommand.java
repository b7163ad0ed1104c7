package org.rapporteur.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.ArticleCsv;
import org.rapporteur.export.StatementCsv;
import org.rapporteur.search.ArticleHit;
import org.rapporteur.search.Found;
import org.rapporteur.search.SearchIndex;
import org.rapporteur.search.StatementHit;
import org.rapporteur.statement.Statement;
import org.rapporteur.store.ArticleHead;
import org.rapporteur.store.Reach;
import org.rapporteur.store.Record;
import org.rapporteur.store.Slice;
import org.rapporteur.store.StoredStatement;
import org.rapporteur.text.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds statements or articles by words and fields. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    description = {
      "Find statements, or articles, by words, \"phrases\", AND, OR, NOT and fields: speaker:,"
          + " affiliation:, manner:, issue:, site:, date:[2026-01-01 TO 2026-03-31]. The best come"
          + " first, with the words that were met and counts of all that was found.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  rapporteur search 'liaison office AND affiliation:France'",
      "  rapporteur search --articles --format jsonl '\"red line\" AND date:[2026-01-01 TO *]'"
    })
final class SearchCommand implements Callable<Integer> {
  /** How hits are printed. */
  enum Format {
    TABLE,
    CSV,
    JSONL
  }

  private static final ObjectMapper JSON = new ObjectMapper();

  @Spec private CommandSpec spec;

  @Mixin private RecordOption record;

  @Parameters(paramLabel = "QUERY", arity = "1..*", description = "What to look for.")
  private List<String> query;

  @Option(names = "--articles", description = "Find articles, not statements.")
  private boolean articles;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "table, csv (statements as 'statements' has them) or jsonl. Without it: table on a"
              + " terminal, jsonl otherwise.")
  private @Nullable Format format;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "Print N hits at most. Without it: 20.")
  private int limit;

  @Option(names = "--offset", paramLabel = "N", description = "Leave N hits out first.")
  private int offset;

  @Override
  public Integer call() {
    if (limit < 1 || limit > Slice.MOST || offset < 0) {
      throw new ParameterException(
          spec.commandLine(), "expected --limit from 1 to " + Slice.MOST + " and --offset from 0");
    }
    var terminal = Terminal.in(System.getenv());
    Format chosen = format != null ? format : terminal.out() ? Format.TABLE : Format.JSONL;
    PrintWriter out = spec.commandLine().getOut();
    var slice = new Slice(offset, limit);
    String asked = String.join(" ", query);
    try (Record opened = record.existing();
        SearchIndex index = IndexProgress.open(record, opened, terminal, spec)) {
      if (articles) {
        Found<ArticleHit> found = index.articles(asked, slice);
        List<String> ids = found.hits().stream().map(hit -> hit.article().id()).toList();
        print(found.hits(), opened.copyCounts(ids), chosen);
        tell(found);
      } else {
        Found<StatementHit> found = index.statements(asked, slice);
        print(found.hits(), opened, chosen);
        tell(found);
      }
    }
    out.flush();
    return 0;
  }

  private void print(List<StatementHit> hits, Record opened, Format chosen) {
    PrintWriter out = spec.commandLine().getOut();
    Map<String, Reach> reach = opened.reach(hits.stream().map(StatementHit::statement).toList());
    if (chosen == Format.CSV) {
      try (var csv = new StatementCsv(out)) {
        hits.forEach(hit -> csv.write(hit.statement(), reach(reach, hit)));
      }
      return;
    }
    for (StatementHit hit : hits) {
      out.println(
          chosen == Format.TABLE ? shown(hit, reach(reach, hit)) : json(hit, reach(reach, hit)));
    }
  }

  private static Reach reach(Map<String, Reach> all, StatementHit hit) {
    return all.getOrDefault(hit.statement().statement().id(), Reach.ALONE);
  }

  private void print(List<ArticleHit> hits, Map<String, Integer> copies, Format chosen) {
    PrintWriter out = spec.commandLine().getOut();
    if (chosen == Format.CSV) {
      try (var csv = new ArticleCsv(out, "words")) {
        hits.forEach(
            hit ->
                csv.write(hit.article(), copies.getOrDefault(hit.article().id(), 1), hit.words()));
      }
      return;
    }
    for (ArticleHit hit : hits) {
      int count = copies.getOrDefault(hit.article().id(), 1);
      out.println(chosen == Format.TABLE ? shown(hit, count) : json(hit, count));
    }
  }

  private void tell(Found<?> found) {
    PrintWriter err = spec.commandLine().getErr();
    err.println(found.hits().size() + " of " + found.total() + " found");
    found
        .counts()
        .forEach(
            (field, counts) ->
                err.println(
                    "  "
                        + field
                        + ": "
                        + counts.stream()
                            .limit(5)
                            .map(count -> count.value() + " " + count.count())
                            .collect(Collectors.joining(", "))));
  }

  private String shown(StatementHit hit, Reach reach) {
    StoredStatement stored = hit.statement();
    return "%s%s  %s\n    %s\n"
        .formatted(
            about(stored.article()),
            StatementTable.wide(reach).map(went -> " · " + went).orElse(""),
            plain(who(stored)),
            marked(hit.words(), hit.met()));
  }

  private String shown(ArticleHit hit, int copies) {
    return "%s%s  %s\n    %s\n"
        .formatted(
            about(hit.article()),
            copies > 1 ? " · " + StatementTable.copies(copies) : "",
            plain(hit.article().title().orElse(hit.article().uri())),
            marked(hit.words(), hit.met()));
  }

  private static String about(ArticleHead article) {
    return Stream.of(
            article.day().map(LocalDate::toString).orElse("undated"),
            plain(article.site().orElse("")),
            article.id())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private static String who(StoredStatement stored) {
    Statement statement = stored.statement();
    String names =
        Stream.concat(statement.speaker().stream(), statement.with().stream())
            .map(speaker -> speaker.name().orElse(speaker.label()))
            .collect(Collectors.joining(" and "));
    return names.isEmpty() ? "(nobody named)" : names;
  }

  /** The words with what was met in bold, or between asterisks where there is no colour. */
  private String marked(String words, List<Span> met) {
    boolean colours = spec.commandLine().getColorScheme().ansi().enabled();
    var marked = new StringBuilder();
    int at = 0;
    for (Span span : met) {
      marked.append(plain(words.substring(at, span.start())));
      marked.append(colours ? "\u001b[1m" : "*");
      marked.append(plain(span.in(words)));
      marked.append(colours ? "\u001b[0m" : "*");
      at = span.end();
    }
    return marked.append(plain(words.substring(at))).toString();
  }

  /** On one line, and without what could steer the terminal. */
  static String plain(String text) {
    return text.replaceAll("\\s+", " ").replaceAll("\\p{Cntrl}", "\uFFFD");
  }

  private static String json(StatementHit hit, Reach reach) {
    StoredStatement stored = hit.statement();
    ObjectNode line = JSON.createObjectNode();
    line.put("statement", stored.statement().id());
    line.put("speaker", who(stored));
    article(line, stored.article());
    line.put("appearances", reach.appearances()).put("copies", reach.copies());
    return words(line, hit.words(), hit.met());
  }

  private static String json(ArticleHit hit, int copies) {
    ObjectNode line = JSON.createObjectNode();
    article(line, hit.article());
    line.put("copies", copies);
    return words(line, hit.words(), hit.met());
  }

  static void article(ObjectNode line, ArticleHead article) {
    line.put("article", article.id());
    line.put("uri", article.uri());
    line.put("title", article.title().orElse(null));
    line.put("site", article.site().orElse(null));
    line.put("published", article.day().map(LocalDate::toString).orElse(null));
  }

  private static String words(ObjectNode line, String words, List<Span> met) {
    line.put("words", words);
    ArrayNode spans = line.putArray("met");
    met.forEach(span -> spans.addArray().add(span.start()).add(span.end()));
    return line.toString();
  }
}
