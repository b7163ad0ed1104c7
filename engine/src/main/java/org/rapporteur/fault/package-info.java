/** What can go wrong, and who can mend it. Read {@link org.rapporteur.fault.Fault} first. */
@NullMarked
package org.rapporteur.fault;

import org.jspecify.annotations.NullMarked;
