package org.rapporteur.actor;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What standing a role gives, as the shipped table knows. Immutable. */
final class Standings {
  private static final Pattern OVER = Pattern.compile("(?:former|ex|late|onetime|retired)\\b.*");
  private static final Pattern INCOMING =
      Pattern.compile("(?:incoming|presumptive|designated)\\b.*|.*\\b(?:elect|designate)");
  private static final Pattern OPPOSED = Pattern.compile("(?:shadow|opposition)\\b.*");
  private static final Pattern REST = Pattern.compile(" (?:to|for|at|in|on|with|from|under) .*");
  private static final Pattern OF = Pattern.compile(" (?:of|and) .*|,.*");

  private final Map<String, Standing> byRole = new HashMap<>();

  Standings() {
    FactTable.rows("standings.tsv", 2)
        .forEach(row -> byRole.put(row.get(0), Standing.valueOf(row.get(1))));
  }

  /** The standing of a role as an article gives it: "Deputy Prime Minister", "head of mission". */
  Standing of(String role) {
    String plain = plain(role);
    if (OVER.matcher(plain).matches()) {
      return Standing.FORMER;
    }
    if (INCOMING.matcher(plain).matches()) {
      return Standing.DESIGNATE;
    }
    if (OPPOSED.matcher(plain).matches()) {
      return Standing.OPPOSITION;
    }
    String office = REST.matcher(plain).replaceFirst("");
    Standing whole = longestEnd(office);
    return whole == Standing.PRIVATE ? longestEnd(OF.matcher(office).replaceFirst("")) : whole;
  }

  private Standing longestEnd(String office) {
    for (int at = 0; at >= 0; at = next(office, at)) {
      Standing standing = byRole.get(office.substring(at));
      if (standing != null) {
        return standing;
      }
    }
    return Standing.PRIVATE;
  }

  private static int next(String office, int at) {
    int space = office.indexOf(' ', at);
    return space < 0 ? -1 : space + 1;
  }

  static String plain(String role) {
    return Spelling.fold(role)
        .toLowerCase(Locale.ROOT)
        .replace('-', ' ')
        .replaceAll("\\s+", " ")
        .strip();
  }
}
