package org.rapporteur.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Map;
import java.util.StringJoiner;

/** Addresses within the room. */
final class Links {

  static String article(String id) {
    return "/articles/" + segment(id);
  }

  static String statement(String id) {
    return "/statements/" + segment(id);
  }

  static String actor(String id) {
    return "/actors/" + segment(id).replace("%2F", "/"); // the route takes slashes
  }

  static String issue(String id) {
    return "/issues/" + segment(id);
  }

  /** What two actors say on the questions that both take a side on. */
  static String agreement(String one, String other) {
    return "/network/pair?a=" + segment(one) + "&b=" + segment(other);
  }

  /** A statement's place in its article. */
  static String inArticle(String article, String statement) {
    return article(article) + "#" + segment(statement);
  }

  /** An address with a query. */
  static String address(String path, Map<String, String> query) {
    var address = new StringJoiner("&", path + "?", "").setEmptyValue(path);
    query.forEach((name, value) -> address.add(name + "=" + segment(value)));
    return address.toString();
  }

  /** One segment of a path, or one value of a query. */
  static String segment(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }

  /** Whether a browser may be sent there: an address of a page on the web. */
  static boolean isPublic(String uri) {
    return uri.startsWith("https://") || uri.startsWith("http://");
  }

  /** The way back to a page of ours, and to nowhere else. */
  static String local(String back) {
    return back.startsWith("/") && !back.startsWith("//") && back.matches("[!-\\[\\]-~]*")
        ? back
        : "/";
  }

  private Links() {}
}
