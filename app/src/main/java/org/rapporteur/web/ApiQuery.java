package org.rapporteur.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapporteur.store.Slice;

/** The parameters that the parts of the programming interface have in common, checked. */
final class ApiQuery {
  /** Further into a list nobody pages; filters lead there. */
  static final int LAST_OFFSET = 1_000_000;

  private static final int LARGEST_PAGE = 1_000;
  private static final int PAGE = 50;
  private static final int LONGEST_ID = 500;

  static Slice slice(Query query) {
    return slice(query, LAST_OFFSET);
  }

  static Slice slice(Query query, int lastOffset) {
    int offset = query.text("offset").map(v -> Query.number("offset", v, 0, lastOffset)).orElse(0);
    int limit =
        query.text("limit").map(v -> Query.number("limit", v, 1, LARGEST_PAGE)).orElse(PAGE);
    return new Slice(offset, limit);
  }

  /** The id in the path. */
  static String id(Context ctx) {
    String id = ctx.pathParam("id");
    if (id.length() > LONGEST_ID || id.indexOf('\0') >= 0) {
      throw Refusal.notFound("No id is like that.");
    }
    return id;
  }

  /** Refuses parameters that are not known, and such as can be given once and are given twice. */
  static void check(Context ctx, Set<String> known) {
    for (Map.Entry<String, List<String>> asked : ctx.queryParamMap().entrySet()) {
      if (!known.contains(asked.getKey())) {
        throw Refusal.badRequest(
            known.isEmpty()
                ? "No parameters are expected here."
                : "There is no such parameter; expected are "
                    + String.join(", ", known.stream().sorted().toList())
                    + ".");
      }
      if (asked.getValue().size() > 1 && !asked.getKey().equals(ApiIssues.SUPPOSE)) {
        throw Refusal.badRequest(asked.getKey() + ": expected once.");
      }
    }
  }

  private ApiQuery() {}
}
