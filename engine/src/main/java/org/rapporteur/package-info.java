/**
 * Reads international-affairs news and keeps the record: who said what, where each actor stands.
 *
 * <p>The packages are the path that an article takes, in this order; none looks ahead:
 *
 * <ul>
 *   <li>ground: {@code fault} (what can go wrong and who can mend it), {@code text} (spans,
 *       sentences, words, quotations), {@code time} (days that words mean), {@code inference}
 *       (models: ids in, scores out);
 *   <li>path: {@code ingest} (bytes), {@code article} (clean text), {@code attribution} (source,
 *       cue, content), {@code actor} (whose words), {@code statement} (the record's line), {@code
 *       stance} (toward an issue), {@code event} (what was done and promised), {@code decision}
 *       (what a body would decide), {@code pipeline} (the path as one call);
 *   <li>keep: {@code store} (the record in SQLite or PostgreSQL), {@code search} (finding in it by
 *       words);
 *   <li>use: {@code export} (a reading in a format), {@code analysis} (over many readings), {@code
 *       evaluation} (gold data, scores).
 * </ul>
 *
 * <p>Start at {@code pipeline.Rapporteur}.
 */
package org.rapporteur;
