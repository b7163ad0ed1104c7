package org.rapporteur.store;

/** A statement and what it says on a question. */
public record JudgedStatement(Judgement judgement, StoredStatement statement) {}
