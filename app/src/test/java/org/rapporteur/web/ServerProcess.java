package org.rapporteur.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The real program, serving a record in a process of its own. */
final class ServerProcess implements AutoCloseable {
  private static final Pattern OPEN = Pattern.compile("open at (http://\\S+)/");
  private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Process process;
  private final String root;

  private ServerProcess(Process process, String root) {
    this.process = process;
    this.root = root;
  }

  /** Starts it on a free port and waits until it says that it is open. */
  static ServerProcess start(Path record, String... options) throws IOException {
    return start("-Dserver=test", record, options);
  }

  /** Starts it so, with an option of the Java platform. */
  static ServerProcess start(String platform, Path record, String... options) throws IOException {
    List<String> command =
        Stream.concat(
                Stream.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    platform,
                    "-cp",
                    System.getProperty("java.class.path"),
                    "org.rapporteur.cli.Main",
                    "serve",
                    "--port",
                    "0",
                    "--record",
                    record.toString()),
                Stream.of(options))
            .toList();
    Process process =
        new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    var news = new BufferedReader(new InputStreamReader(process.getErrorStream(), UTF_8));
    for (String line = news.readLine(); line != null; line = news.readLine()) {
      Matcher open = OPEN.matcher(line);
      if (open.find()) {
        return new ServerProcess(process, open.group(1));
      }
    }
    throw new IOException("the server did not open");
  }

  int port() {
    return URI.create(root).getPort();
  }

  String get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(URI.create(root + path)).build());
  }

  /** What forms must carry. */
  String token() throws IOException, InterruptedException {
    Matcher token = TOKEN.matcher(get("/"));
    if (!token.find()) {
      throw new IOException("no token");
    }
    return token.group(1);
  }

  /** Sends a form; its answer's status. */
  int post(String path, String type, String body) throws IOException, InterruptedException {
    return HTTP.send(
            HttpRequest.newBuilder(URI.create(root + path))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  private static String send(HttpRequest request) throws IOException, InterruptedException {
    return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  /** Asks it to stop: SIGTERM. */
  void stop() {
    process.destroy();
  }

  /** SIGKILL, at once. */
  void kill() {
    process.destroyForcibly();
  }

  /** Waits for its end, a minute at most; its exit code. */
  int end() throws InterruptedException {
    if (!process.waitFor(1, TimeUnit.MINUTES)) {
      throw new IllegalStateException("it does not end");
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
