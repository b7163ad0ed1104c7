package org.rapporteur.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.actor.Actor;
import org.rapporteur.actor.SpeakerType;
import org.rapporteur.store.Record;
import org.rapporteur.store.RecordRegistry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists actors of the registry. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = {"List actors by id: those that ship and those that the record adds.", ""},
    footer = {
      "",
      "Examples:",
      "  rapporteur actor list --name sample",
      "  rapporteur actor list --type organisation --format jsonl > organisations.jsonl"
    })
final class ActorListCommand implements Callable<Integer> {
  /** How actors are printed. */
  enum Format {
    TABLE,
    JSONL
  }

  @Spec private CommandSpec spec;
  @Mixin private RecordOption record;

  @Option(
      names = "--name",
      paramLabel = "PART",
      description = "Actors with this in a name or alias; case and accents do not matter.")
  private @Nullable String name;

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      description = "person, state, organisation or group.")
  private @Nullable SpeakerType type;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "table or jsonl. Without it: table on a terminal, jsonl otherwise.")
  private @Nullable Format format;

  @Override
  public Integer call() throws Exception {
    boolean table = format == null ? Terminal.in(System.getenv()).out() : format == Format.TABLE;
    List<Actor> found;
    try (Record opened = record.open()) {
      found =
          RecordRegistry.of(opened).registry().actors().stream().filter(this::isWanted).toList();
    }
    PrintWriter out = spec.commandLine().getOut();
    var mapper = new ObjectMapper();
    for (Actor actor : found) {
      if (table) {
        out.printf(
            Locale.ROOT,
            "%-36s %-12s %s%n",
            actor.id(),
            actor.type().name().toLowerCase(Locale.ROOT),
            actor.name());
      } else {
        out.println(mapper.writeValueAsString(ActorJson.of(mapper, actor)));
      }
    }
    out.flush();
    spec.commandLine().getErr().printf(Locale.ROOT, "%d actors%n", found.size());
    return 0;
  }

  private boolean isWanted(Actor actor) {
    return (type == null || actor.type() == type)
        && (name == null
            || Stream.concat(Stream.of(actor.name()), actor.aliases().stream())
                .anyMatch(n -> plain(n).contains(plain(name))));
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }
}
