package org.rapporteur.actor;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Given names and what they tell of gender. Thread-safe. */
final class GivenNames {
  private final Map<String, Gender> genders = new HashMap<>();

  private final Map<String, String> longForms = new HashMap<>();

  GivenNames() {
    FactTable.rows("given-names.tsv", 2)
        .forEach(r -> genders.put(key(r.get(0)), Gender.of(r.get(1))));
    FactTable.rows("given-names-abroad.tsv", 2)
        .forEach(r -> genders.put(key(r.get(0)), Gender.of(r.get(1))));
    FactTable.rows("given-names-short.tsv", 2)
        .forEach(r -> longForms.put(key(r.get(0)), key(r.get(1))));
  }

  /** Whether both (folded) may be called the same: "mike" and "michael". */
  boolean same(String one, String other) {
    return one.equals(other)
        || other.equals(longForms.get(one))
        || one.equals(longForms.get(other))
        || (longForms.containsKey(one) && longForms.get(one).equals(longForms.get(other)));
  }

  private static String key(String name) {
    return Spelling.fold(name);
  }

  /** The gender of a given name; empty if this is none that we know. */
  Optional<Gender> of(String form) {
    Gender gender = genders.get(key(form));
    if (gender == null && form.indexOf('-') > 0) {
      gender = genders.get(key(form.substring(0, form.indexOf('-'))));
    }
    return Optional.ofNullable(gender);
  }
}
