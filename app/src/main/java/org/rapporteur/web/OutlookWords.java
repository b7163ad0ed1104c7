package org.rapporteur.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.rapporteur.decision.Member;
import org.rapporteur.decision.Movers;
import org.rapporteur.decision.Outlook;
import org.rapporteur.decision.Side;

/** An outlook in sentences. */
final class OutlookWords {
  private static final int NAMED = 6;

  static String verdict(Outlook outlook) {
    return switch (outlook.verdict()) {
      case PASSES -> "Would pass";
      case BLOCKED ->
          outlook.blockers().isEmpty()
              ? "Would not pass"
              : "Blocked by " + names(outlook.blockers());
      case OPEN -> "Open";
    };
  }

  static String css(Outlook outlook) {
    return switch (outlook.verdict()) {
      case PASSES -> "favor";
      case BLOCKED -> "against";
      case OPEN -> "none";
    };
  }

  /** Why, and who could change it. */
  static List<String> reasons(Outlook outlook) {
    var reasons = new ArrayList<String>();
    int silent = outlook.on(Side.UNDECLARED).size();
    if (silent > 0) {
      reasons.add(
          "%d of %d members %s not said."
              .formatted(silent, outlook.declarations().size(), silent == 1 ? "has" : "have"));
    }
    if (!outlook.moves().isNobody()) {
      String what =
          switch (outlook.verdict()) {
            case BLOCKED -> "To be possible again, it needs another word from ";
            case OPEN -> "To pass for sure, it needs the favour of ";
            case PASSES -> "It would no longer be sure with the vote against of ";
          };
      reasons.add(what + movers(outlook.moves()) + ".");
    }
    if (!outlook.stops().isNobody()) {
      reasons.add("It could still be stopped by " + movers(outlook.stops()) + ".");
    }
    if (!outlook.suspended().isEmpty()) {
      reasons.add("The vote of " + names(outlook.suspended()) + " is suspended.");
    }
    outlook
        .newestEvidence()
        .ifPresent(
            day ->
                reasons.add(
                    "Rests on words from "
                        + outlook.oldestEvidence().map(Wording::day).orElse("")
                        + " to "
                        + Wording.day(day)
                        + "."));
    return List.copyOf(reasons);
  }

  private static String movers(Movers movers) {
    var parts = new ArrayList<String>();
    if (!movers.each().isEmpty()) {
      parts.add(names(movers.each()));
    }
    if (movers.any() > 0) {
      parts.add("any %d of %d others".formatted(movers.any(), movers.among().size()));
    }
    if (!movers.others().isEmpty()) {
      parts.add(
          movers.others().stream()
              .limit(3)
              .map(OutlookWords::names)
              .collect(Collectors.joining("; or ", "one of these: ", "")));
    }
    return String.join(", and ", parts);
  }

  private static String names(List<Member> members) {
    List<String> names = members.stream().map(Member::name).toList();
    return names.size() <= NAMED
        ? Wording.and(names)
        : String.join(", ", names.subList(0, NAMED - 1))
            + " and "
            + (names.size() - NAMED + 1)
            + " more";
  }

  private OutlookWords() {}
}
