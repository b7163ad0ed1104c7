package org.rapporteur.actor;

/** The gender that a word or name tells, for choosing between "he" and "she". */
enum Gender {
  FEMALE,
  MALE,
  /** Not told. */
  UNKNOWN;

  /** As the fact tables write it: F, M, anything else. */
  static Gender of(String code) {
    return switch (code) {
      case "F" -> FEMALE;
      case "M" -> MALE;
      default -> UNKNOWN;
    };
  }

  /** The gender that a personal pronoun tells. */
  static Gender ofPronoun(String lower) {
    return switch (lower) {
      case "he", "his", "him", "himself" -> MALE;
      case "she", "her", "hers", "herself" -> FEMALE;
      default -> UNKNOWN;
    };
  }

  /** False only if both are told and differ. */
  boolean allows(Gender other) {
    return this == UNKNOWN || other == UNKNOWN || this == other;
  }

  Gender or(Gender other) {
    return this == UNKNOWN ? other : this;
  }
}
