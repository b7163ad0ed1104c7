package org.rapporteur.fault;

/**
 * Bad news that a caller without a bug may meet, told apart by who can mend it. The command line
 * and the web answer each with the code given here.
 */
public enum Fault {
  /** The request makes no sense: whoever asked can mend it. */
  REQUEST(2, 400),
  /** What was asked for is not there. */
  NOT_FOUND(3, 404),
  /** What was asked for contradicts what is there. */
  CONFLICT(4, 409),
  /** Input that is not what it should be: whoever supplied the data can mend it. */
  DATA(5, 422),
  /** A disk, network or installation that does not do its part. */
  ENVIRONMENT(6, 503);

  private final int exitCode;
  private final int httpStatus;

  Fault(int exitCode, int httpStatus) {
    this.exitCode = exitCode;
    this.httpStatus = httpStatus;
  }

  /** The process exit code of the command line. */
  public int exitCode() {
    return exitCode;
  }

  public int httpStatus() {
    return httpStatus;
  }
}
