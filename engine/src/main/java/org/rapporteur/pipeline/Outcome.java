package org.rapporteur.pipeline;

import org.rapporteur.article.Cleaning;

/** What became of one document of a batch. */
public sealed interface Outcome {

  /** The name the document was asked for by. */
  String uri();

  /** It holds an article, and this is what was found in it. */
  record Read(String uri, Reading reading) implements Outcome {}

  /** It was looked at and holds no article. */
  record Discarded(String uri, Cleaning.Reason reason, String detail) implements Outcome {}

  /**
   * It could not be looked at.
   *
   * @param why one line for people, beginning with the document's name
   */
  record Unreadable(String uri, String why) implements Outcome {}
}
