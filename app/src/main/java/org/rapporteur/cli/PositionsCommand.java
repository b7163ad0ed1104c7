package org.rapporteur.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.stance.Condition;
import org.rapporteur.stance.Issue;
import org.rapporteur.stance.Judgement;
import org.rapporteur.stance.Position;
import org.rapporteur.store.Record;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints where actors stand on a question, over the whole record. */
@Command(
    name = "positions",
    mixinStandardHelpOptions = true,
    description = {
      "Print where each actor stands on a question, by the newest, most direct and most explicit"
          + " evidence of the record.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  rapporteur positions nairobi-office",
      "  rapporteur positions nairobi-office --as-of 2025-06-18 --format csv > positions.csv"
    })
final class PositionsCommand implements Callable<Integer> {
  /** How positions are printed. */
  enum Format {
    TABLE,
    CSV,
    JSONL
  }

  private static final ObjectMapper JSON = new ObjectMapper();

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "ISSUE", description = "The question's id; 'issue list' shows them.")
  private String id;

  @Option(
      names = "--as-of",
      paramLabel = "DAY",
      description = "Leave out what was said later (2025-06-18).")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "table, csv or jsonl. Without it: table on a terminal, jsonl otherwise.")
  private @Nullable Format format;

  @Mixin private RecordOption record;
  @Mixin private ModelsOption models;

  @Override
  public Integer call() throws JsonProcessingException {
    var terminal = Terminal.in(System.getenv());
    Format chosen = format != null ? format : terminal.out() ? Format.TABLE : Format.JSONL;
    PrintWriter out = spec.commandLine().getOut();
    Record opened = record.existing();
    try (var judged = new JudgedRecord(opened, models::folder)) {
      Issue issue = JudgedRecord.issue(opened, id);
      List<Position> positions =
          judged.positions(issue, Optional.ofNullable(asOf), terminal, spec.commandLine().getErr());
      switch (chosen) {
        case TABLE -> table(out, issue, positions);
        case CSV -> csv(out, positions);
        case JSONL -> {
          for (Position position : positions) {
            out.println(json(position));
          }
        }
      }
    }
    out.flush();
    return 0;
  }

  private static void table(PrintWriter out, Issue issue, List<Position> positions) {
    out.println(issue.proposition());
    int width = positions.stream().mapToInt(p -> p.actor().name().length()).max().orElse(0);
    for (Position position : positions) {
      out.println(
          "%-11s  %-10s  %s%s"
              .formatted(
                  position.stance(),
                  position.asOf().map(LocalDate::toString).orElse("undated"),
                  padded(position.actor().name(), Math.min(40, width)),
                  notes(position))
              .stripTrailing());
    }
    if (positions.isEmpty()) {
      out.println("(nobody takes a side in this record)");
    }
  }

  private static String padded(String name, int width) {
    return String.format(Locale.ROOT, "%-" + Math.max(1, width) + "s", name);
  }

  private static String notes(Position position) {
    var notes = new StringBuilder();
    position
        .condition()
        .ifPresent(c -> notes.append("  “").append(c.words().replaceAll("\\s+", " ")).append('”'));
    position.via().ifPresent(via -> notes.append("  through ").append(via));
    if (position.basis() == Judgement.Basis.SECOND_HAND) {
      notes.append("  second-hand");
    }
    if (!position.contrary().isEmpty()) {
      notes.append("  contradicted on the same day");
    }
    if (!position.earlier().isEmpty()) {
      notes
          .append("  earlier ")
          .append(
              position.earlier().stream()
                  .map(c -> c.stance() + c.until().map(d -> " until " + d).orElse(""))
                  .collect(Collectors.joining(", ")));
    }
    return notes.toString();
  }

  private static void csv(PrintWriter out, List<Position> positions) {
    out.print("issue,actor,name,type,via,stance,as_of,confidence,basis,statement,condition\r\n");
    for (Position position : positions) {
      out.print(
          List.of(
                      position.issue(),
                      position.actor().id(),
                      position.actor().name(),
                      position.actor().type().name(),
                      position.via().orElse(""),
                      position.stance().name(),
                      position.asOf().map(LocalDate::toString).orElse(""),
                      String.format(Locale.ROOT, "%.2f", position.confidence()),
                      position.basis().name(),
                      position.evidence().get(0).statement().orElse(""),
                      position.condition().map(Condition::words).orElse(""))
                  .stream()
                  .map(PositionsCommand::cell)
                  .collect(Collectors.joining(","))
              + "\r\n");
    }
  }

  private static String cell(String value) {
    return value.matches("[^\",\r\n]*") ? value : "\"" + value.replace("\"", "\"\"") + "\"";
  }

  private static String json(Position position) throws JsonProcessingException {
    ObjectNode node = JSON.createObjectNode();
    node.put("issue", position.issue());
    node.putObject("actor")
        .put("id", position.actor().id())
        .put("name", position.actor().name())
        .put("type", position.actor().type().name());
    node.put("via", position.via().orElse(null));
    node.put("stance", position.stance().name());
    node.put("asOf", position.asOf().map(LocalDate::toString).orElse(null));
    node.put("confidence", Math.round(position.confidence() * 100) / 100.0);
    node.put("basis", position.basis().name());
    var evidence = node.putArray("evidence");
    position.evidence().forEach(j -> j.statement().ifPresent(evidence::add));
    var contrary = node.putArray("contrary");
    position.contrary().forEach(j -> j.statement().ifPresent(contrary::add));
    var earlier = node.putArray("earlier");
    position
        .earlier()
        .forEach(
            c ->
                earlier
                    .addObject()
                    .put("stance", c.stance().name())
                    .put("until", c.until().map(LocalDate::toString).orElse(null)));
    node.put("condition", position.condition().map(Condition::words).orElse(null));
    return JSON.writeValueAsString(node);
  }
}
