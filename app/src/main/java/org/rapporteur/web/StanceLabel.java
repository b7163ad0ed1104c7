package org.rapporteur.web;

/**
 * A stance as shown: never by colour alone.
 *
 * @param css its class
 * @param issue the question's address; "" where the page is about it
 */
record StanceLabel(String label, String css, String issue, String issueName) {

  static StanceLabel of(String stance) {
    return on(stance, "", "");
  }

  static StanceLabel on(String stance, String issue, String issueName) {
    return switch (stance) {
      case "FAVOR" -> new StanceLabel("In favour", "favor", issue, issueName);
      case "AGAINST" -> new StanceLabel("Against", "against", issue, issueName);
      case "CONDITIONAL" -> new StanceLabel("On a condition", "conditional", issue, issueName);
      case "NONE" -> new StanceLabel("Takes no side", "none", issue, issueName);
      default -> new StanceLabel("Has not said", "silent", issue, issueName);
    };
  }
}
