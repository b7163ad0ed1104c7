package org.rapporteur.ingest;

import java.util.Locale;
import java.util.Set;

/** What a file holds, by the ending of its name. */
@SuppressWarnings("ImmutableEnumChecker") // Set.of cannot be changed
enum FileKind {
  /** One page or text. */
  PAGE("htm", "html", "shtml", "text", "txt", "xhtml"),
  /** One document of an office program, a portable document, or a letter. */
  OFFICE("pdf", "docx", "doc", "rtf", "eml"),
  WARC("warc", "warc.gz"),
  JSON_LINES("jsonl", "ndjson"),
  COMMAS("csv"),
  TABS("tsv", "tab"),
  FEED("rss", "atom", "xml", "rdf"),
  ZIP("zip"),
  OTHER;

  private final Set<String> endings;

  FileKind(String... endings) {
    this.endings = Set.of(endings);
  }

  /** Whether such a file mostly holds one document. */
  boolean single() {
    return this == PAGE || this == OFFICE || this == OTHER;
  }

  /** The kind of a file with this name; what no ending tells is a page where a user names it. */
  static FileKind of(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (FileKind kind : values()) {
      if (kind.endings.stream().anyMatch(ending -> lower.endsWith("." + ending))) {
        return kind;
      }
    }
    return OTHER;
  }
}
