package org.rapporteur.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rapporteur.store.Page;
import org.rapporteur.store.Slice;

/** Sends JSON, with a digest of it as its tag: who has the same is told so and gets nothing. */
final class ApiAnswer {
  private static final int DIGEST_BYTES = 12;

  static void json(Context ctx, JsonNode answer) {
    json(ctx, answer.toString());
  }

  static void json(Context ctx, String answer) {
    String tag = tag(answer);
    ctx.header("ETag", tag).header("Cache-Control", "private, no-cache");
    if (has(ctx.header("If-None-Match"), tag)) {
      ctx.status(304);
      return;
    }
    ctx.contentType("application/json; charset=utf-8").result(answer.getBytes(UTF_8));
  }

  /** A part of a list, and where the next part is. */
  static <T> ObjectNode page(
      Context ctx, Page<T> page, Slice slice, Function<T, ? extends JsonNode> shape) {
    return page(ctx, page, slice, ApiQuery.LAST_OFFSET, shape);
  }

  /**
   * The same of a list that can be read only up to an offset.
   *
   * @param lastOffset of a part that can be asked for
   */
  static <T> ObjectNode page(
      Context ctx,
      Page<T> page,
      Slice slice,
      int lastOffset,
      Function<T, ? extends JsonNode> shape) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("total", page.total()).put("exact", page.exact());
    answer.put("offset", slice.offset()).put("limit", slice.limit());
    long end = (long) slice.offset() + slice.limit();
    boolean more = end < page.total() || (!page.exact() && page.items().size() == slice.limit());
    answer.put("next", more && end <= lastOffset ? next(ctx, end, slice) : null);
    ArrayNode items = answer.putArray("items");
    page.items().forEach(item -> items.add(shape.apply(item)));
    return answer;
  }

  /** A part of a list that is here as a whole. */
  static <T> Page<T> part(List<T> all, Slice slice) {
    int from = Math.min(slice.offset(), all.size());
    int to = Math.min(from + slice.limit(), all.size());
    return new Page<>(all.subList(from, to), all.size(), /* exact= */ true);
  }

  private static String next(Context ctx, long offset, Slice slice) {
    var query = new StringJoiner("&", ctx.path() + "?", "");
    for (Map.Entry<String, List<String>> asked : ctx.queryParamMap().entrySet()) {
      if (!asked.getKey().equals("offset") && !asked.getKey().equals("limit")) {
        asked.getValue().forEach(value -> query.add(asked.getKey() + "=" + Links.segment(value)));
      }
    }
    return query.add("offset=" + offset).add("limit=" + slice.limit()).toString();
  }

  private static boolean has(@Nullable String tags, String tag) {
    return tags != null
        && Arrays.stream(tags.split(",", -1))
            .map(one -> one.strip().replaceFirst("^W/", ""))
            .anyMatch(one -> one.equals(tag) || one.equals("*"));
  }

  private static String tag(String answer) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(answer.getBytes(UTF_8));
      return '"' + HexFormat.of().formatHex(digest, 0, DIGEST_BYTES) + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  private ApiAnswer() {}
}
