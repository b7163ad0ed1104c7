package org.rapporteur.store;

import org.rapporteur.text.Span;

/** A span and the words that it covered when it was written down. */
record Quoted(Span span, String words) {}
