package org.rapporteur.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.Suggestion;
import org.rapporteur.analysis.Suggestions;
import org.rapporteur.inference.SentenceVectors;
import org.rapporteur.stance.Issue;
import org.rapporteur.stance.IssueFile;
import org.rapporteur.stance.StanceJudge;
import org.rapporteur.store.Record;
import org.rapporteur.store.Slice;
import org.rapporteur.store.StatementFilter;
import org.rapporteur.store.StoredStatement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Proposes questions from the statements of a record. */
@Command(
    name = "suggest",
    mixinStandardHelpOptions = true,
    description = {
      "Propose questions from what is in the record: statements alike in meaning, by several"
          + " speakers, that no question of the record is about yet.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  rapporteur issue suggest --from 2025-06-01",
      "  rapporteur issue suggest --limit 5 --as yaml > suggested.yaml"
    })
final class IssueSuggestCommand implements Callable<Integer> {
  /** How suggestions are printed. */
  enum Format {
    TABLE,
    JSONL,
    YAML
  }

  private static final int SPEAKERS_SHOWN = 4;
  private static final ObjectMapper JSON = new ObjectMapper();

  @Spec private CommandSpec spec;

  @Option(
      names = {"--as", "--format"},
      paramLabel = "FORMAT",
      description =
          "table, jsonl, or yaml: as 'issue add' takes it, to be read over first. Without it:"
              + " table on a terminal, jsonl otherwise.")
  private @Nullable Format format;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "10",
      description = "Suggest N questions at most (${DEFAULT-VALUE}).")
  private int limit;

  @Option(
      names = "--least",
      paramLabel = "N",
      defaultValue = "3",
      description = "A question has N statements at least (${DEFAULT-VALUE}).")
  private int least;

  @Option(
      names = "--newest",
      paramLabel = "N",
      defaultValue = "2000",
      description = "Look at the newest N statements only (${DEFAULT-VALUE}).")
  private int newest;

  @Option(names = "--from", paramLabel = "DATE", description = "First day of what is looked at.")
  private @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "DATE", description = "Last such day.")
  private @Nullable LocalDate to;

  @Mixin private RecordOption record;

  @Override
  public Integer call() throws JsonProcessingException {
    if (limit < 1 || least < 2 || newest < least) {
      throw new ParameterException(
          spec.commandLine(), "expected --limit from 1, --least from 2, --newest from --least");
    }
    var terminal = Terminal.in(System.getenv());
    Format chosen = format != null ? format : terminal.out() ? Format.TABLE : Format.JSONL;
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    List<Suggestion> suggestions;
    try (Record opened = record.existing()) {
      List<StoredStatement> statements = statements(opened);
      List<Issue> known = opened.issues().stream().map(JudgedRecord::parsed).toList();
      suggestions = suggestions(statements, known, terminal, err);
    }
    switch (chosen) {
      case TABLE -> suggestions.forEach(s -> print(out, s));
      case JSONL -> {
        for (Suggestion suggestion : suggestions) {
          out.println(json(suggestion));
        }
      }
      case YAML -> out.print(yaml(suggestions));
    }
    if (suggestions.isEmpty()) {
      err.println("no statements that are alike and about something new");
    }
    out.flush();
    return 0;
  }

  private List<StoredStatement> statements(Record opened) {
    StatementFilter wanted = StatementFilter.ALL;
    wanted = from == null ? wanted : wanted.from(from);
    wanted = to == null ? wanted : wanted.to(to);
    var statements = new ArrayList<StoredStatement>();
    while (statements.size() < newest) {
      int more = Math.min(Slice.MOST, newest - statements.size());
      List<StoredStatement> page =
          opened.statements(wanted, new Slice(statements.size(), more)).items();
      statements.addAll(page);
      if (page.size() < more) {
        break;
      }
    }
    return statements;
  }

  private List<Suggestion> suggestions(
      List<StoredStatement> statements, List<Issue> known, Terminal terminal, PrintWriter err) {
    try (SentenceVectors vectors = SentenceVectors.open();
        Progress progress =
            Progress.of(terminal, err, "Comparing", OptionalInt.of(statements.size()))) {
      return new Suggestions(vectors::of, StanceJudge.ofWords())
          .of(statements, known, least, progress::step).stream().limit(limit).toList();
    }
  }

  private static void print(PrintWriter out, Suggestion suggestion) {
    out.println(suggestion.issue().id() + ": " + suggestion.issue().proposition());
    out.println("  " + counts(suggestion));
    out.println("  speakers: " + speakers(suggestion));
    out.println("  aliases: " + String.join(", ", suggestion.issue().aliases()));
    suggestion
        .examples()
        .forEach(e -> out.println("  - %s (%s)".formatted(line(e.words()), e.speaker())));
    out.println();
  }

  private static String counts(Suggestion s) {
    String days =
        s.from().map(day -> ", " + day + s.to().map(last -> " to " + last).orElse("")).orElse("");
    return "%d statements by %d speakers in %d articles%s"
        .formatted(s.statements(), s.speakers().size(), s.articles(), days);
  }

  private static String speakers(Suggestion suggestion) {
    String named =
        suggestion.speakers().entrySet().stream()
            .limit(SPEAKERS_SHOWN)
            .map(e -> e.getKey() + " " + e.getValue())
            .collect(Collectors.joining(", "));
    int others = suggestion.speakers().size() - SPEAKERS_SHOWN;
    return others > 0 ? named + " and " + others + " others" : named;
  }

  /** Issues as a file has them, with what they rest on as remarks. */
  private static String yaml(List<Suggestion> suggestions) {
    var yaml = new StringBuilder("issues:\n");
    for (Suggestion suggestion : suggestions) {
      yaml.append("  # ").append(counts(suggestion)).append(": ");
      yaml.append(line(speakers(suggestion))).append('\n');
      suggestion
          .examples()
          .forEach(
              e ->
                  yaml.append("  # - ")
                      .append(line(e.words()))
                      .append(" (")
                      .append(line(e.speaker()))
                      .append(")\n"));
      if (!suggestion.stated()) {
        yaml.append("  # nobody says in full what should be done: put it in a sentence\n");
      }
      yaml.append(IssueFile.write(List.of(suggestion.issue())).substring("issues:\n".length()));
    }
    return yaml.toString();
  }

  private static String line(String text) {
    return text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
  }

  private static String json(Suggestion s) throws JsonProcessingException {
    ObjectNode node = JSON.createObjectNode();
    node.put("id", s.issue().id());
    node.put("proposition", s.issue().proposition());
    node.put("stated", s.stated());
    s.issue().aliases().forEach(node.putArray("aliases")::add);
    s.issue().words().forEach(node.putArray("words")::add);
    node.put("statements", s.statements());
    node.put("articles", s.articles());
    node.put("from", s.from().map(LocalDate::toString).orElse(null));
    node.put("to", s.to().map(LocalDate::toString).orElse(null));
    var speakers = node.putArray("speakers");
    s.speakers()
        .forEach((name, count) -> speakers.addObject().put("name", name).put("statements", count));
    var examples = node.putArray("examples");
    s.examples()
        .forEach(
            e ->
                examples
                    .addObject()
                    .put("statement", e.statement())
                    .put("speaker", e.speaker())
                    .put("words", e.words()));
    return JSON.writeValueAsString(node);
  }
}
