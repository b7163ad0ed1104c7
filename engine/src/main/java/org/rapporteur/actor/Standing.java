package org.rapporteur.actor;

/** What somebody is when speaking: by it alone do words commit a state or organisation, or not. */
public enum Standing {
  /** The state or organisation itself, by its name, its seat or its ministry. */
  ITSELF(true),
  /** Head of state or government, or of an organisation's members: "president". */
  HEAD(true),
  /** Head of an organisation: "secretary general", "director". */
  CHAIR(true),
  MINISTER(true),
  /** Ambassadors and envoys: for who sends them, not for where they are. */
  AMBASSADOR(true),
  SPOKESPERSON(true),
  /** Said to hold the office no more. */
  FORMER(false),
  /** Elected, named or running for an office not yet held. */
  DESIGNATE(false),
  OPPOSITION(false),
  LEGISLATOR(false),
  PARTY(false),
  /**
   * In a state's or organisation's service, without speaking for it: officials, officers, judges.
   */
  OFFICIAL(false),
  ANALYST(false),
  /** Not named, and no office that has but one holder. */
  UNNAMED(false),
  GROUP(false),
  /** A person, or a company or institute, in nobody's name but their own. */
  PRIVATE(false);

  private final boolean representative;

  Standing(boolean representative) {
    this.representative = representative;
  }

  /** Whether one of this standing speaks for a state or organisation, if it is known for which. */
  public boolean isRepresentative() {
    return representative;
  }
}
