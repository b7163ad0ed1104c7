package org.rapporteur.store;

import org.rapporteur.event.OpenQuestion;

/**
 * A question that nobody answers, with its words and its article's head. Immutable.
 *
 * @param id deterministic: the article's id and the question's number in it
 * @param what the words of the question
 */
public record StoredQuestion(String id, OpenQuestion question, String what, ArticleHead article) {}
