package org.rapporteur.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who asks a server over HTTP and keeps its cookies, as a browser would. */
final class Visitor {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"(\\w+)\"");

  private final String root;
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private final Map<String, String> headers = new LinkedHashMap<>();

  Visitor(WebServer server) {
    root = server.uri().toString().replaceFirst("/$", "");
  }

  /** Sends a header with whatever is asked from now on. */
  Visitor saying(String name, String value) {
    headers.put(name, value);
    return this;
  }

  Visitor holding(String cookie, String value) {
    cookies.put(cookie, value);
    return this;
  }

  /** What it holds to show that it is logged in; empty if nothing. */
  String session() {
    return cookies.getOrDefault("rapporteur", "");
  }

  Map<String, String> cookies() {
    return cookies;
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send("GET", path, "");
  }

  /** Sends a form with the token that the page at "/login" or "/" has. */
  HttpResponse<String> post(String path, String... fields)
      throws IOException, InterruptedException {
    return send("POST", path, "token=" + token() + "&" + form(fields));
  }

  HttpResponse<String> send(String method, String path, String form)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path));
    headers.forEach(request::header);
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    if (!method.equals("GET")) {
      request.header("Content-Type", "application/x-www-form-urlencoded");
    }
    HttpResponse<String> answer =
        HTTP.send(
            request.method(method, BodyPublishers.ofString(form)).build(), BodyHandlers.ofString());
    for (String set : answer.headers().allValues("Set-Cookie")) {
      String[] cookie = set.split(";", 2)[0].split("=", 2);
      if (set.contains("Expires=Thu, 01 Jan 1970")) {
        cookies.remove(cookie[0]);
      } else {
        cookies.put(cookie[0], cookie[1]);
      }
    }
    return answer;
  }

  /** The token of the forms that it is shown now. */
  String token() throws IOException, InterruptedException {
    HttpResponse<String> page = get("/login");
    Matcher token = TOKEN.matcher(page.statusCode() == 200 ? page.body() : get("/").body());
    if (!token.find()) {
      throw new AssertionError("no form: " + page.body());
    }
    return token.group(1);
  }

  HttpResponse<String> logIn(String name, String password)
      throws IOException, InterruptedException {
    return post("/login", "name", name, "password", password, "to", "/articles");
  }

  static String form(String... fields) {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < fields.length; i += 2) {
      pairs.add(fields[i] + "=" + Links.segment(fields[i + 1]));
    }
    return String.join("&", pairs);
  }
}
