package org.rapporteur.store;

import java.time.Instant;
import java.util.Optional;

/**
 * One edit of the registry of actors. Edits are never taken out of the record; a later one may undo
 * an earlier one.
 *
 * @param change the edit as JSON
 * @param undoes the id of the edit that this one takes back
 */
public record ActorChange(
    long id, String change, Optional<Long> undoes, String person, Instant changed) {}
