package org.rapporteur.store;

/** What became of a reading that was to be kept. */
public enum Saved {
  /** It is new and is kept now. */
  ADDED,
  /** The article was there already; nothing was changed. */
  KNOWN,
  /** The very same bytes were there already under another name; nothing but the name was added. */
  DUPLICATE,
  /** The article was there; what machines had found in it was replaced. */
  REREAD
}
