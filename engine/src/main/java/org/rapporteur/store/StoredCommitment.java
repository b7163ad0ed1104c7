package org.rapporteur.store;

import java.util.Optional;
import org.rapporteur.actor.Speaker;
import org.rapporteur.event.Commitment;

/**
 * A commitment with its words and its article's head. Immutable.
 *
 * @param id deterministic: the article's id and the commitment's number in it
 * @param what the words that the commitment's span covers
 * @param amount how much, as printed
 * @param condition on what it depends, as printed
 * @param saidBy the speaker of the statement that tells it, as found
 */
public record StoredCommitment(
    String id,
    Commitment commitment,
    String what,
    Optional<String> amount,
    Optional<String> condition,
    Optional<Speaker> saidBy,
    ArticleHead article) {}
