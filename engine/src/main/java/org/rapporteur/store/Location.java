package org.rapporteur.store;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;

/** Where a record is: a file or a PostgreSQL database. */
sealed interface Location {

  /** Its name for people; never with a password. */
  String name();

  default RapporteurException fault(Fault fault, String why, Throwable cause) {
    return new RapporteurException(fault, name() + ": " + why, cause);
  }

  default RapporteurException fault(Fault fault, String why) {
    return new RapporteurException(fault, name() + ": " + why);
  }

  /**
   * What a user named.
   *
   * @param location a file's path, or {@code jdbc:postgresql:...}
   * @throws RapporteurException {@link Fault#REQUEST} if it is neither
   */
  static Location of(String location) {
    if (location.startsWith("jdbc:postgresql:")) {
      return new Server(location);
    }
    if (location.startsWith("jdbc:")) {
      throw new RapporteurException(
          Fault.REQUEST,
          "a record is a file or jdbc:postgresql:..., not " + location.split("[?]", 2)[0]);
    }
    try {
      return new File(Path.of(location));
    } catch (InvalidPathException e) {
      throw new RapporteurException(Fault.REQUEST, location + ": not a path", e);
    }
  }

  /** One SQLite file. */
  record File(Path path) implements Location {
    @Override
    public String name() {
      return path.toString();
    }
  }

  /** A database of a PostgreSQL server. */
  record Server(String url) implements Location {
    @Override
    public String name() {
      return url.split("[?]", 2)[0].replaceAll("//[^/@]*@", "//");
    }

    @Override
    public String toString() {
      return name();
    }
  }
}
