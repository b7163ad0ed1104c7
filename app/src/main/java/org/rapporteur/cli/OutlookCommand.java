package org.rapporteur.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rapporteur.decision.DecisionBodies;
import org.rapporteur.decision.DecisionBody;
import org.rapporteur.decision.Declaration;
import org.rapporteur.decision.Member;
import org.rapporteur.decision.Movers;
import org.rapporteur.decision.Outlook;
import org.rapporteur.decision.Side;
import org.rapporteur.decision.Supposition;
import org.rapporteur.decision.VotingPower;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;
import org.rapporteur.stance.Issue;
import org.rapporteur.stance.Position;
import org.rapporteur.store.Record;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what a body would decide on a question, by what its members have said. */
@Command(
    name = "outlook",
    mixinStandardHelpOptions = true,
    description = {
      "Print what the body that decides a question would decide, by its rule and by what its"
          + " members have said: arithmetic, not a forecast.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  rapporteur outlook nairobi-office --as-of 2025-06-18",
      "  rapporteur outlook nairobi-office --suppose Spain=FAVOR --suppose undeclared=SILENT"
    })
final class OutlookCommand implements Callable<Integer> {
  private static final int NAMED = 40; // members listed by name before "and so many others"

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "ISSUE", description = "The question's id; 'issue list' shows them.")
  private String id;

  @Option(
      names = "--as-of",
      paramLabel = "DAY",
      description = "Members and positions of that day (2025-06-18). Without it: today.")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--suppose",
      paramLabel = "MEMBER=STANCE",
      description =
          "Suppose a member, or 'undeclared' for all that have not said, to be FAVOR, AGAINST,"
              + " ABSTAIN (or SILENT), ABSENT or UNDECLARED.")
  private List<String> suppositions = new ArrayList<>();

  @Option(names = "--power", description = "Print the members' power by the rule, where it weighs.")
  private boolean power;

  @Mixin private RecordOption record;
  @Mixin private ModelsOption models;

  @Override
  public Integer call() {
    List<Supposition> supposed = suppositions.stream().map(Supposition::parse).toList();
    LocalDate day = asOf != null ? asOf : LocalDate.now(Clock.system(ZoneOffset.UTC));
    PrintWriter out = spec.commandLine().getOut();
    Record opened = record.existing();
    try (var judged = new JudgedRecord(opened, models::folder)) {
      Issue issue = JudgedRecord.issue(opened, id);
      DecisionBody body = body(issue);
      List<Position> positions =
          judged.positions(
              issue, Optional.of(day), Terminal.in(System.getenv()), spec.commandLine().getErr());
      Outlook outlook = Outlook.of(body, day, positions, supposed);
      print(out, issue, outlook);
      if (power) {
        power(out, outlook);
      }
    }
    out.flush();
    return 0;
  }

  private static DecisionBody body(Issue issue) {
    String body =
        issue
            .body()
            .orElseThrow(
                () ->
                    new RapporteurException(
                        Fault.REQUEST,
                        "%s: it names no body that decides; 'issue edit %s --body BODY' does"
                            .formatted(issue.id(), issue.id())));
    return DecisionBodies.open().named(body);
  }

  private static void print(PrintWriter out, Issue issue, Outlook outlook) {
    out.println(issue.proposition());
    issue
        .status(outlook.asOf())
        .ifPresent(s -> out.println("Status: " + s.status() + " (since " + s.from() + ")"));
    out.printf(
        "%s, as of %s: %s%n",
        outlook.body().name(), outlook.asOf(), outlook.body().rule().inWords());
    out.println();
    out.println(
        switch (outlook.verdict()) {
          case PASSES -> "Passes, whatever the others do.";
          case BLOCKED -> "Blocked by " + names(outlook.blockers()) + ".";
          case OPEN -> "Open: it depends on members that have not said, or have set a condition.";
        });
    movers(out, outlook);
    out.println();
    for (Side side : Side.values()) {
      List<Member> members = outlook.on(side);
      if (!members.isEmpty()) {
        out.printf(
            Locale.ROOT,
            "%-12s %3d  %s%n",
            side.name().toLowerCase(Locale.ROOT),
            members.size(),
            side == Side.UNDECLARED ? names(members) : declared(outlook, members));
      }
    }
    if (!outlook.suspended().isEmpty()) {
      out.println("Without a vote: " + names(outlook.suspended()));
    }
    outlook
        .oldestEvidence()
        .ifPresent(
            oldest ->
                out.printf(
                    "Evidence from %s to %s; the oldest is %d days old.%n",
                    oldest,
                    outlook.newestEvidence().orElse(oldest),
                    ChronoUnit.DAYS.between(oldest, outlook.asOf())));
  }

  private static void movers(PrintWriter out, Outlook outlook) {
    String what =
        switch (outlook.verdict()) {
          case PASSES -> "It would no longer be sure to pass without";
          case BLOCKED -> "To be possible again it would need the assent of";
          case OPEN -> "It passes for sure with the assent of";
        };
    if (!outlook.moves().isNobody()) {
      out.println(what + " " + sets(outlook.moves()) + ".");
    }
    if (!outlook.stops().isNobody()) {
      out.println("It could still be stopped by " + sets(outlook.stops()) + ".");
    }
  }

  private static String sets(Movers movers) {
    var parts = new ArrayList<String>();
    if (!movers.each().isEmpty()) {
      parts.add(names(movers.each()));
    }
    if (movers.any() > 0) {
      parts.add("any " + movers.any() + " of " + names(movers.among()));
    }
    if (!movers.others().isEmpty()) {
      String sets =
          String.join("; or ", movers.others().stream().map(OutlookCommand::names).toList());
      parts.add(sets + (movers.complete() ? "" : "; or another such set"));
    }
    return String.join(", and ", parts);
  }

  private static String declared(Outlook outlook, List<Member> members) {
    return String.join(
        ", ",
        members.stream()
            .map(
                m -> {
                  Declaration declaration = outlook.declarations().get(m);
                  String basis =
                      declaration == null
                          ? ""
                          : switch (declaration.basis()) {
                            case SUPPOSED -> " (supposed)";
                            case SECOND_HAND -> " (second-hand)";
                            case STATED, NOTHING -> "";
                          };
                  return m.name() + basis;
                })
            .toList());
  }

  private static String names(List<Member> members) {
    String named = String.join(", ", members.stream().limit(NAMED).map(Member::name).toList());
    return members.size() <= NAMED ? named : named + " and " + (members.size() - NAMED) + " others";
  }

  private static void power(PrintWriter out, Outlook outlook) {
    List<Member> members = List.copyOf(outlook.declarations().keySet());
    Optional<List<VotingPower>> power = VotingPower.of(outlook.body().rule(), members);
    out.println();
    if (power.isEmpty()) {
      out.println("By this rule every member's vote counts alike.");
      return;
    }
    out.printf("%-24s  %8s  %15s%n", "power by the rule", "Banzhaf", "Shapley-Shubik");
    for (int i = 0; i < members.size(); i++) {
      VotingPower of = power.get().get(i);
      out.printf(
          Locale.ROOT,
          "%-24s  %8.4f  %15.4f%n",
          members.get(i).name(),
          of.banzhaf(),
          of.shapleyShubik());
    }
  }
}
