package org.rapporteur.ingest;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses of pages as they stand in feeds and redirects. */
final class Links {
  /** An IPv4 address with a part that some read as octal: others may be led elsewhere than we. */
  private static final Pattern AMBIGUOUS = Pattern.compile("[\\d.]*\\b0\\d[\\d.]*");

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
    return isWeb(uri)
        && uri.getHost() != null
        && !AMBIGUOUS.matcher(uri.getHost()).matches()
        && uri.getRawUserInfo() == null;
  }

  /** What keeps an address from being one of a page. */
  static String whyNoPage(URI uri) {
    if (!isWeb(uri)) {
      return "not an http or https address";
    }
    return uri.getRawUserInfo() != null
        ? "it names a user"
        : "its host is neither a name nor an address in full";
  }

  private static boolean isWeb(URI uri) {
    return "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
  }

  private Links() {}
}
