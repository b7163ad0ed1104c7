/**
 * The command line: arguments come in; data goes to standard output, news for people to standard
 * error, and a documented code to the caller. One class a command. Read {@link
 * org.rapporteur.cli.Main} first.
 */
@NullMarked
package org.rapporteur.cli;

import org.jspecify.annotations.NullMarked;
