package org.rapporteur.search;

/** How many of what was found have a value. */
public record Count(String value, int count) {}
