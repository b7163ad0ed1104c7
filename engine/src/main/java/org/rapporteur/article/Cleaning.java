package org.rapporteur.article;

/** What became of one raw document: a clean article, or the one reason why there is none. */
public sealed interface Cleaning {

  /** The document holds this article. */
  record Kept(Article article) implements Cleaning {}

  /**
   * The document holds no article.
   *
   * @param detail what was found, for people, on one line
   */
  record Discarded(Reason reason, String detail) implements Cleaning {}

  /** Why a document gives no article. */
  enum Reason {
    /** A site answered with something else than the page: a redirect, an error. */
    NO_PAGE,
    /** There are no bytes, or only white space. */
    EMPTY,
    /** There are more bytes than {@link org.rapporteur.ingest.RawDocument#MAXIMUM_BYTES}. */
    TOO_LARGE,
    /** It is not text: a PDF, an image, an archive. */
    BINARY,
    /** It may be text, but in no encoding that was declared or could be guessed. */
    BAD_ENCODING,
    /** It is a page of links, a form, an empty frame: nothing on it is prose. */
    NO_MAIN_TEXT,
    /** There is prose, but less than {@link CleaningSettings#minimumLetters()}. */
    TOO_SHORT
  }
}
