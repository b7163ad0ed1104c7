package org.rapporteur.time;

import java.util.List;

/** Times that no calendar holds: "now", "recently", "in the near future". */
final class VagueRules {
  static final List<TimeRule> RULES =
      List.of(
          TimeRule.of(
              "(?i:right now|just now|until now|by now|now|currently|at present|presently|at the"
                  + " moment|at this (?:point|time|moment|stage)|these days|nowadays|this time)",
              s -> TimeReading.vague("PRESENT_REF")),
          TimeRule.of(
              "(?i:more recently|most recently|recently|lately|previously|formerly|in the past|the"
                  + " past|in the recent past|the recent past|long ago|not long ago)",
              s -> TimeReading.vague("PAST_REF")),
          TimeRule.of(
              "(?i:soon|as soon as possible|shortly|(?:in )?the"
                  + " (?:near|foreseeable|immediate|distant)? ?future|in future|near future|the"
                  + " (?:near|short|long) term|one day|some day|someday|sometime soon|a later"
                  + " date)",
              s -> TimeReading.vague("FUTURE_REF")));

  private VagueRules() {}
}
