package org.rapporteur.ingest;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Addresses of pages as they stand in feeds and redirects. */
final class Links {

  /**
   * The http or https address that a link means, seen from a base; empty if it is no such thing.
   */
  static Optional<URI> absolute(String base, @Nullable String link) {
    if (link == null || link.isBlank()) {
      return Optional.empty();
    }
    try {
      URI relative = new URI(link.strip().replace(" ", "%20"));
      URI absolute = relative.isAbsolute() ? relative : new URI(base).resolve(relative);
      return isPage(absolute) ? Optional.of(absolute.normalize()) : Optional.empty();
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Whether it can be asked for with HTTP, and says no user and password. */
  static boolean isPage(URI uri) {
    String scheme = uri.getScheme();
    return ("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme))
        && uri.getHost() != null
        && uri.getRawUserInfo() == null;
  }

  private Links() {}
}
