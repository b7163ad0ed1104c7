package org.rapporteur.store;

/**
 * What was looked through.
 *
 * @param findings how many things were wrong
 */
public record Verified(int articles, int statements, int findings) {}
