package org.rapporteur.web;

/** A request that is not answered, and why, for people. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String why;
  private final String address;

  Refusal(int status, String why) {
    this(status, why, "");
  }

  private Refusal(int status, String why, String address) {
    super(why, null, false, false);
    this.status = status;
    this.why = why;
    this.address = address;
  }

  /** Sends a browser elsewhere first. */
  static Refusal leadingTo(String address) {
    return new Refusal(303, "", address);
  }

  static Refusal notFound(String why) {
    return new Refusal(404, why);
  }

  static Refusal badRequest(String why) {
    return new Refusal(400, why);
  }

  /** Something is in the making that will be there soon. */
  static Refusal later(String why) {
    return new Refusal(503, why);
  }

  int status() {
    return status;
  }

  String why() {
    return why;
  }

  /** Where to go instead; empty if nowhere. */
  String address() {
    return address;
  }
}
