package org.rapporteur.web;

/** A request that is not answered, and why, for people. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String why;

  Refusal(int status, String why) {
    super(why, null, false, false);
    this.status = status;
    this.why = why;
  }

  static Refusal notFound(String why) {
    return new Refusal(404, why);
  }

  static Refusal badRequest(String why) {
    return new Refusal(400, why);
  }

  int status() {
    return status;
  }

  String why() {
    return why;
  }
}
