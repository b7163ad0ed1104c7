package org.rapporteur.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rapporteur.actor.Actor;
import org.rapporteur.actor.Membership;
import org.rapporteur.actor.Registry;
import org.rapporteur.actor.Tenure;
import org.rapporteur.store.OfficeSeen;
import org.rapporteur.store.Record;
import org.rapporteur.store.RecordRegistry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what the registry knows of one actor. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = {
      "Print names, offices and memberships of an actor. Offices that articles gave the actor are"
          + " listed as seen, apart from those that ship or were added.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  rapporteur actor show \"Emmanuel Macron\"",
      "  rapporteur actor show nato --as-of 2023-06-01"
    })
final class ActorShowCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private RecordOption record;

  @Parameters(paramLabel = "ACTOR", description = "An id, name or alias.")
  private String name;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "Only offices and memberships that hold on that day.")
  private @Nullable LocalDate day;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "table or jsonl. Without it: table on a terminal, jsonl otherwise.")
  private ActorListCommand.@Nullable Format format;

  @Override
  public Integer call() throws Exception {
    boolean table =
        format == null
            ? Terminal.in(System.getenv()).out()
            : format == ActorListCommand.Format.TABLE;
    try (Record opened = record.open()) {
      Registry registry = RecordRegistry.of(opened).registry();
      Actor actor = ActorNames.one(registry, name);
      List<Tenure> offices =
          registry.offices(actor.id()).stream().filter(t -> day == null || t.covers(day)).toList();
      List<Membership> memberships =
          registry.memberships(actor.id()).stream()
              .filter(m -> day == null || m.covers(day))
              .toList();
      List<OfficeSeen> seen = OfficeSeen.in(opened, actor.id());
      PrintWriter out = spec.commandLine().getOut();
      if (table) {
        print(out, actor, offices, memberships, seen);
      } else {
        out.println(json(actor, offices, memberships, seen));
      }
      out.flush();
    }
    return 0;
  }

  private static void print(
      PrintWriter out,
      Actor actor,
      List<Tenure> offices,
      List<Membership> memberships,
      List<OfficeSeen> seen) {
    out.printf(
        "%s  (%s, %s)%n", actor.name(), actor.type().name().toLowerCase(Locale.ROOT), actor.id());
    if (!actor.aliases().isEmpty()) {
      out.println("also called  " + String.join(", ", actor.aliases()));
    }
    for (Tenure t : offices) {
      out.printf(
          "office       %s: %s of %s, %s  [%s: %s]%n",
          t.holder(),
          t.office(),
          t.body(),
          days(t.from(), t.to()),
          t.origin().name().toLowerCase(Locale.ROOT),
          t.source());
    }
    for (OfficeSeen s : seen) {
      out.printf(
          Locale.ROOT,
          "seen         %s of %s, %s, in %d statements, first %s%n",
          s.role(),
          s.affiliation().orElse("?"),
          days(s.first(), s.last()),
          s.statements(),
          s.evidence());
    }
    for (Membership m : memberships) {
      out.printf(
          "member       %s in %s, %s  [%s: %s]%n",
          m.state(),
          m.organisation(),
          days(m.from(), m.to()),
          m.role().name().toLowerCase(Locale.ROOT),
          m.source());
    }
  }

  private static String days(Optional<LocalDate> from, Optional<LocalDate> to) {
    return from.map(Object::toString).orElse("?") + " to " + to.map(Object::toString).orElse("?");
  }

  private static String json(
      Actor actor, List<Tenure> offices, List<Membership> memberships, List<OfficeSeen> seen)
      throws Exception {
    var mapper = new ObjectMapper();
    ObjectNode root = ActorJson.of(mapper, actor);
    var officeNodes = root.putArray("offices");
    offices.forEach(t -> officeNodes.add(ActorJson.of(mapper, t)));
    var seenNodes = root.putArray("seen");
    for (OfficeSeen s : seen) {
      seenNodes
          .addObject()
          .put("role", s.role())
          .put("affiliation", s.affiliation().orElse(null))
          .put("first", s.first().map(Object::toString).orElse(null))
          .put("last", s.last().map(Object::toString).orElse(null))
          .put("statements", s.statements())
          .put("evidence", s.evidence());
    }
    var memberNodes = root.putArray("memberships");
    memberships.forEach(m -> memberNodes.add(ActorJson.of(mapper, m)));
    return mapper.writeValueAsString(root);
  }
}
