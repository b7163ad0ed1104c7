package org.rapporteur.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Function;
import org.rapporteur.actor.Speaker;
import org.rapporteur.article.Article;
import org.rapporteur.store.StoredStatement;
import org.rapporteur.text.Span;

/**
 * Statements as annotations of the W3C's Web Annotation Data Model (Recommendation of 2017): each
 * content is a target, by its words with those around it (4.2.4) and by its position (4.2.5).
 */
final class WebAnnotations {
  private static final int AROUND = 32; // code units of context

  private final LastArticle articles;

  WebAnnotations(Function<String, Article> articles) {
    this.articles = new LastArticle(articles);
  }

  ObjectNode of(StoredStatement stored) {
    String text = articles.get(stored.article().id()).text();
    ObjectNode annotation = JsonNodeFactory.instance.objectNode();
    annotation.put("@context", "http://www.w3.org/ns/anno.jsonld");
    annotation.put("id", "urn:rapporteur:statement:" + stored.statement().id());
    annotation.put("type", "Annotation");
    annotation.put("motivation", "identifying");
    ArrayNode bodies = annotation.putArray("body");
    stored.statement().speaker().ifPresent(speaker -> body(bodies, "identifying", name(speaker)));
    body(bodies, "classifying", stored.statement().attribution().manner().name());
    ArrayNode targets = annotation.putArray("target");
    for (Span span : stored.statement().attribution().content()) {
      ObjectNode target = targets.addObject();
      target.put("source", stored.article().uri());
      ArrayNode selectors = target.putArray("selector");
      selectors
          .addObject()
          .put("type", "TextQuoteSelector")
          .put("exact", span.in(text))
          .put("prefix", text.substring(Context.from(text, span, AROUND), span.start()))
          .put("suffix", text.substring(span.end(), Context.to(text, span, AROUND)));
      selectors
          .addObject()
          .put("type", "TextPositionSelector")
          .put("start", text.codePointCount(0, span.start()))
          .put("end", text.codePointCount(0, span.end()));
    }
    return annotation;
  }

  private static void body(ArrayNode bodies, String purpose, String value) {
    bodies.addObject().put("type", "TextualBody").put("purpose", purpose).put("value", value);
  }

  private static String name(Speaker speaker) {
    return speaker.name().orElse(speaker.label());
  }
}
