package org.rapporteur.fault;

/**
 * A {@link Fault} with a message for people: it names the thing, the place and what was expected
 * ("feed.xml: item 12 has no link"), and stands on one line.
 */
public final class RapporteurException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Fault fault;
  private final String message;

  public RapporteurException(Fault fault, String message) {
    super(message);
    this.fault = fault;
    this.message = message;
  }

  public RapporteurException(Fault fault, String message, Throwable cause) {
    super(message, cause);
    this.fault = fault;
    this.message = message;
  }

  @Override
  public String getMessage() {
    return message;
  }

  public Fault fault() {
    return fault;
  }
}
