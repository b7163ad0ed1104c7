package org.rapporteur.decision;

import java.util.Locale;
import java.util.Optional;
import org.rapporteur.actor.BodyNames;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;

/**
 * Where a member is supposed to stand, whatever it has said. Immutable.
 *
 * @param member the member's id; empty for all that have not said
 */
public record Supposition(Optional<String> member, Side side) {
  private static final String UNDECLARED = "undeclared";

  /**
   * Reads "France=FAVOR"; "undeclared=ABSTAIN" for all members that have not said. SILENT is
   * another word for ABSTAIN.
   *
   * @throws RapporteurException {@link Fault#REQUEST} if it is not of that form
   */
  public static Supposition parse(String text) {
    int equals = text.lastIndexOf('=');
    if (equals < 1) {
      throw fault(text);
    }
    String who = text.substring(0, equals).strip();
    String side = text.substring(equals + 1).strip().toUpperCase(Locale.ROOT);
    return new Supposition(
        who.equalsIgnoreCase(UNDECLARED) ? Optional.empty() : Optional.of(BodyNames.id(who)),
        side(text, side));
  }

  private static Side side(String text, String side) {
    return switch (side) {
      case "FAVOR" -> Side.FAVOR;
      case "AGAINST" -> Side.AGAINST;
      case "ABSTAIN", "SILENT" -> Side.ABSTAIN;
      case "ABSENT" -> Side.ABSENT;
      case "UNDECLARED" -> Side.UNDECLARED;
      default -> throw fault(text);
    };
  }

  private static RapporteurException fault(String text) {
    return new RapporteurException(
        Fault.REQUEST,
        "'"
            + text
            + "': expected a member or 'undeclared', '=', and FAVOR, AGAINST, ABSTAIN (or SILENT),"
            + " ABSENT or UNDECLARED");
  }
}
