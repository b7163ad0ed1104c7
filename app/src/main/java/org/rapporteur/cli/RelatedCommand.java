package org.rapporteur.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.ArticleCsv;
import org.rapporteur.search.RelatedArticle;
import org.rapporteur.search.SearchIndex;
import org.rapporteur.store.Record;
import org.rapporteur.store.Slice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds articles near another. */
@Command(
    name = "related",
    mixinStandardHelpOptions = true,
    description = {
      "Print the articles of the record that are nearest to one: with the same rarer words, or in"
          + " which the same actors speak.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  rapporteur related 0c66ed35c1de9a3f",
      "  rapporteur related --limit 5 --format jsonl 0c66ed35c1de9a3f"
    })
final class RelatedCommand implements Callable<Integer> {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Spec private CommandSpec spec;

  @Mixin private RecordOption record;

  @Parameters(paramLabel = "ARTICLE", description = "An article's id.")
  private String article;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "table, csv or jsonl. Without it: table on a terminal, jsonl otherwise.")
  private SearchCommand.@Nullable Format format;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "10",
      description = "Print N articles at most. Without it: 10.")
  private int limit;

  @Override
  public Integer call() {
    if (limit < 1 || limit > Slice.MOST) {
      throw new ParameterException(
          spec.commandLine(), "--limit: expected 1 to " + Slice.MOST + ", not " + limit);
    }
    var terminal = Terminal.in(System.getenv());
    SearchCommand.Format chosen =
        format != null
            ? format
            : terminal.out() ? SearchCommand.Format.TABLE : SearchCommand.Format.JSONL;
    PrintWriter out = spec.commandLine().getOut();
    try (Record opened = record.existing();
        SearchIndex index = IndexProgress.open(record, opened, terminal, spec)) {
      List<RelatedArticle> all = index.related(article, limit);
      print(all, opened.copyCounts(all.stream().map(r -> r.article().id()).toList()), chosen);
    }
    out.flush();
    return 0;
  }

  private void print(
      List<RelatedArticle> all, Map<String, Integer> copies, SearchCommand.Format chosen) {
    PrintWriter out = spec.commandLine().getOut();
    switch (chosen) {
      case TABLE ->
          all.forEach(r -> out.println(shown(r, copies.getOrDefault(r.article().id(), 1))));
      case JSONL ->
          all.forEach(r -> out.println(json(r, copies.getOrDefault(r.article().id(), 1))));
      case CSV -> {
        try (var csv = new ArticleCsv(out, "score", "actors")) {
          all.forEach(
              r ->
                  csv.write(
                      r.article(),
                      copies.getOrDefault(r.article().id(), 1),
                      String.format(Locale.ROOT, "%.2f", r.score()),
                      String.join("; ", r.actors())));
        }
      }
    }
  }

  private static String shown(RelatedArticle related, int copies) {
    String actors =
        related.actors().isEmpty() ? "" : "\n    both: " + String.join(", ", related.actors());
    return String.format(
        Locale.ROOT,
        "%5.1f  %s  %s  %s%s%s",
        related.score(),
        related.article().id(),
        related.article().day().map(LocalDate::toString).orElse("undated   "),
        SearchCommand.plain(related.article().title().orElse(related.article().uri())),
        copies > 1 ? " (" + StatementTable.copies(copies) + ")" : "",
        actors);
  }

  private static String json(RelatedArticle related, int copies) {
    ObjectNode line = JSON.createObjectNode();
    SearchCommand.article(line, related.article());
    line.put("copies", copies);
    line.put("score", Math.round(related.score() * 100) / 100.0);
    var actors = line.putArray("actors");
    related.actors().forEach(actors::add);
    return line.toString();
  }
}
