package org.rapporteur.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** An article's row as far as it can be read, for {@link Verification}. */
record Checked(String id, String textDigest, Optional<ArticleRow> row, Optional<String> damage) {

  static Checked of(ResultSet rows) throws SQLException {
    String id = rows.getString("id");
    String digest = rows.getString("text_digest");
    try {
      return new Checked(id, digest, Optional.of(ArticleRow.of(rows)), Optional.empty());
    } catch (RuntimeException e) {
      return new Checked(
          id, digest, Optional.empty(), Optional.of("cannot be read: " + e.getMessage()));
    }
  }
}
