package org.rapporteur.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.NanoTime;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;

/**
 * One line of JSON for each request that was answered: {@code time} (UTC), {@code method}, {@code
 * path} (never what follows its question mark: people search for names there, and others put
 * secrets), {@code status}, {@code bytes} of the body, {@code ms} until its last byte, {@code
 * address} of who asked. Thread-safe.
 */
public final class AccessLog implements RequestLog, AutoCloseable {
  private final PrintWriter out;
  private final boolean own;

  private AccessLog(PrintWriter out, boolean own) {
    this.out = out;
    this.own = own;
  }

  /**
   * Appends to a file.
   *
   * @throws RapporteurException {@link Fault#ENVIRONMENT} if it cannot be written
   */
  public static AccessLog to(Path file) {
    try {
      return new AccessLog(
          new PrintWriter(
              Files.newBufferedWriter(
                  file, UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND)),
          /* own= */ true);
    } catch (IOException e) {
      throw new RapporteurException(
          Fault.ENVIRONMENT, file + ": cannot be written: " + e.getMessage(), e);
    }
  }

  /** Writes to what somebody else closes. */
  public static AccessLog to(PrintWriter out) {
    return new AccessLog(out, /* own= */ false);
  }

  @Override
  public void log(Request request, Response response) {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    line.put("time", Instant.ofEpochMilli(Request.getTimeStamp(request)).toString());
    line.put("method", request.getMethod());
    line.put("path", request.getHttpURI().getPath());
    line.put("status", response.getStatus());
    line.put("bytes", Response.getContentBytesWritten(response));
    long nanos = NanoTime.since(request.getBeginNanoTime());
    line.put("ms", TimeUnit.NANOSECONDS.toMicros(nanos) / 1000.0);
    line.put("address", Request.getRemoteAddr(request));
    write(line.toString());
  }

  /** A full disk keeps nobody from reading: what cannot be written is left out. */
  private synchronized void write(String line) {
    out.write(line + "\n");
    out.flush();
  }

  @Override
  public synchronized void close() {
    if (own) {
      out.close();
    }
  }
}
