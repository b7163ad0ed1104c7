package org.rapporteur.statement;

import java.util.List;
import org.rapporteur.text.Span;

/**
 * The words that a statement rests on. Immutable.
 *
 * @param article the article's id
 * @param textDigest the digest of the text that the spans are over: they are void when it has
 *     changed
 * @param spans source, cue and content, in reading order
 */
public record Evidence(String article, String textDigest, List<Span> spans) {
  public Evidence {
    spans = spans.stream().sorted().toList();
  }
}
