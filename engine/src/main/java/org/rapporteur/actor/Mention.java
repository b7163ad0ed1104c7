package org.rapporteur.actor;

import java.util.List;

/**
 * A capitalised name in the text.
 *
 * @param words the name itself
 * @param from the first word of what belongs to it: role, title
 * @param name as printed, or, for a state or organisation, as this project calls it
 * @param facts what stands beside the name about its bearer
 */
record Mention(
    Kind kind, Words.Run words, int from, String name, List<RoleFact> facts, Gender gender) {
  Mention {
    facts = List.copyOf(facts);
  }

  /** What a name is of, as far as its form and neighbours tell. */
  enum Kind {
    PERSON,
    /** One capitalised word that may be a surname. */
    PART,
    ORGANISATION,
    STATE,
    /** A capital or seat, which may stand for its state. */
    METONYM,
    PLACE,
    /** Several capitalised words that nothing tells apart. */
    OTHER
  }
}
