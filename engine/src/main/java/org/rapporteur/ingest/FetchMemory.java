package org.rapporteur.ingest;

import java.util.Optional;

/** What sites said of the pages fetched before, so that a page that has not changed is not sent. */
public interface FetchMemory {

  /** Remembers nothing. */
  FetchMemory NONE =
      new FetchMemory() {
        @Override
        public Optional<Validators> of(String uri) {
          return Optional.empty();
        }

        @Override
        public void keep(String uri, Validators validators) {}
      };

  /**
   * What a site compares to tell whether a page has changed (RFC 9110, section 8.8).
   *
   * @param entityTag the header ETag as sent
   * @param lastModified the header Last-Modified as sent
   */
  record Validators(Optional<String> entityTag, Optional<String> lastModified) {}

  /** Those of a page whose document was dealt with. */
  Optional<Validators> of(String uri);

  /** Called when a page's document has been dealt with, never before. */
  void keep(String uri, Validators validators);
}
