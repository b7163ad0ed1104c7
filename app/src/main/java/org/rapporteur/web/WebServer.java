package org.rapporteur.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.plugin.bundled.GlobalHeadersConfig;
import io.javalin.plugin.bundled.GlobalHeadersPlugin;
import io.javalin.router.Endpoint;
import io.javalin.util.JavalinBindException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;
import org.rapporteur.store.Record;

/** The server of the reading room. Close it to stop: requests in hand are answered first. */
public final class WebServer implements AutoCloseable {
  /** Bodies of requests, in bytes: a note or a statement, with much room. */
  private static final long LARGEST_BODY = 1_000_000;

  private static final int LARGEST_FILE_MEGABYTES = 100;
  private static final int LARGEST_UPLOAD_MEGABYTES = 200;
  private static final long STOP_WITHIN_MILLIS = 5_000;

  /** Everything from this server, nothing inline, in nobody's frame. */
  private static final String CONTENT_SECURITY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private final Javalin javalin;
  private final WebSettings settings;
  private final Desk desk;
  private final Routes routes;

  private WebServer(Javalin javalin, WebSettings settings, Desk desk, Routes routes) {
    this.javalin = javalin;
    this.settings = settings;
    this.desk = desk;
    this.routes = routes;
  }

  /** Starts to answer, but neither reads articles that are sent to it nor searches. */
  static WebServer start(Record record, WebSettings settings, Clock clock) {
    return start(record, settings, clock, Desk.empty(clock), Optional.empty());
  }

  /**
   * Starts to answer.
   *
   * @param record stays open for as long as the server runs; its opener closes it
   * @param desk is closed with the server
   * @param log is told of each request; its opener closes it
   * @throws RapporteurException {@link Fault#ENVIRONMENT} if the port is taken, {@link
   *     Fault#REQUEST} if others could reach it and there is no account that keeps the others
   */
  public static WebServer start(
      Record record, WebSettings settings, Clock clock, Desk desk, Optional<AccessLog> log) {
    if (settings.shared() && !record.accounts().hasAdmin()) {
      throw new RapporteurException(
          Fault.REQUEST,
          "whoever can reach this server has to log in, and there is no admin yet; make one:"
              + " rapporteur account add NAME --role admin --record "
              + record.name());
    }
    var routes = new Routes(new Room(record, clock), settings, desk);
    var javalin = Javalin.create(config -> configure(config, settings, routes, log));
    try {
      javalin.start(settings.host(), settings.port());
    } catch (JavalinBindException e) {
      throw new RapporteurException(
          Fault.ENVIRONMENT,
          "port %d is taken; another: --port %d".formatted(settings.port(), settings.port() + 1),
          e);
    }
    routes.warm();
    return new WebServer(javalin, settings, desk, routes);
  }

  private static void configure(
      JavalinConfig config, WebSettings settings, Routes routes, Optional<AccessLog> log) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.prefer405over404 = true;
    config.http.maxRequestSize = LARGEST_BODY;
    config.jetty.multipartConfig.maxFileSize(LARGEST_FILE_MEGABYTES, SizeUnit.MB);
    config.jetty.multipartConfig.maxTotalRequestSize(LARGEST_UPLOAD_MEGABYTES, SizeUnit.MB);
    config.router.ignoreTrailingSlashes = true;
    config.jetty.modifyServer(
        server -> {
          server.setStopTimeout(STOP_WITHIN_MILLIS);
          server.setHandler(new GracefulHandler()); // waits for requests in hand
          log.ifPresent(server::setRequestLog);
        });
    config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
    settings.tls().ifPresent(tls -> config.jetty.addConnector(secure(settings, tls)));
    config.registerPlugin(new GlobalHeadersPlugin(WebServer::headers));
    config.requestLogger.http(routes::answered);
    routes.into(config.routes);
  }

  private static BiFunction<Server, HttpConfiguration, Connector> secure(
      WebSettings settings, Tls tls) {
    return (server, http) -> {
      var secured = new HttpConfiguration(http);
      secured.addCustomizer(new SecureRequestCustomizer(/* sniHostCheck= */ false));
      var connector =
          new ServerConnector(server, tls.factory(), new HttpConnectionFactory(secured));
      connector.setHost(settings.host());
      connector.setPort(settings.port());
      return connector;
    };
  }

  private static void headers(GlobalHeadersConfig headers) {
    headers.contentSecurityPolicy(CONTENT_SECURITY);
    headers.xFrameOptions(GlobalHeadersConfig.XFrameOptions.DENY);
    headers.xContentTypeOptionsNoSniff();
    headers.referrerPolicy(GlobalHeadersConfig.ReferrerPolicy.SAME_ORIGIN);
    headers.crossOriginOpenerPolicy(GlobalHeadersConfig.CrossOriginOpenerPolicy.SAME_ORIGIN);
    headers.crossOriginResourcePolicy(GlobalHeadersConfig.CrossOriginResourcePolicy.SAME_ORIGIN);
  }

  /** Where it answers. */
  public URI uri() {
    String host = settings.host();
    String name = host.contains(":") ? "[" + host + "]" : host;
    String scheme = settings.tls().isPresent() ? "https" : "http";
    return URI.create(scheme + "://" + name + ":" + javalin.port() + "/");
  }

  /** Everything that it understands, filters included. */
  List<Endpoint> endpoints() {
    return javalin.unsafe.internalRouter.allHttpHandlers().stream()
        .map(parsed -> parsed.endpoint)
        .toList();
  }

  @Override
  public void close() {
    routes.stop();
    javalin.stop();
    routes.close();
    desk.close();
  }
}
