package org.rapporteur.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.store.Page;
import org.rapporteur.store.Slice;

/**
 * Where one is in a long list.
 *
 * @param found how many there are, in words
 * @param earlier the address of the page before
 * @param later the address of the page after
 */
record Pager(String found, int page, Optional<String> earlier, Optional<String> later) {
  static final int SIZE = 50;

  static Slice slice(int page) {
    return new Slice((page - 1) * SIZE, SIZE);
  }

  /**
   * @param asked the other parameters of the query, to be kept
   */
  static Pager of(
      Page<?> list, int page, String path, Map<String, String> asked, String one, String many) {
    return of(list, page, SIZE, path, asked, one, many);
  }

  /** The same with pages of another size. */
  static Pager of(
      Page<?> list,
      int page,
      int size,
      String path,
      Map<String, String> asked,
      String one,
      String many) {
    String found = (list.exact() ? "" : "More than ") + Wording.count(list.total(), one, many);
    boolean more = (long) page * size < list.total() || (!list.exact() && !list.items().isEmpty());
    return new Pager(
        found,
        page,
        page > 1 ? Optional.of(address(path, asked, page - 1)) : Optional.empty(),
        more ? Optional.of(address(path, asked, page + 1)) : Optional.empty());
  }

  private static String address(String path, Map<String, String> asked, int page) {
    var query = new LinkedHashMap<>(asked);
    query.put("page", String.valueOf(page));
    return Links.address(path, query);
  }
}
