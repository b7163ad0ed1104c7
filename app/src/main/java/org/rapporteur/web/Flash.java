package org.rapporteur.web;

/**
 * What was just decided, so that it can be taken back.
 *
 * @param statement the statement's id
 * @param undo whether it can be
 */
record Flash(String words, String statement, boolean undo) {}
