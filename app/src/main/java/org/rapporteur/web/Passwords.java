package org.rapporteur.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;

/**
 * Passwords as they are kept: Argon2id (RFC 9106) in the usual form {@code
 * $argon2id$v=19$m=...,t=...,p=...$salt$digest}. Thread-safe; no more are computed at once than the
 * machine has cores, so that memory has a limit.
 */
public final class Passwords {
  /** OWASP's password storage cheat sheet: 19 MiB, two passes, one lane. */
  private static final Costs TODAY = new Costs(19_456, 2, 1);

  /** NIST SP 800-63B asks for length and not for kinds of characters. */
  private static final int SHORTEST = 12;

  private static final int LONGEST = 200;
  private static final int SALT_BYTES = 16;
  private static final int DIGEST_BYTES = 32;
  private static final int PATIENCE_SECONDS = 10;
  private static final String HEAD = "$argon2id$v=19$";

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Semaphore TURNS = new Semaphore(Runtime.getRuntime().availableProcessors());

  /** The form of no password that anybody knows, as dear to compare with as any. */
  static final String NOBODY = kept(new byte[SALT_BYTES], new byte[DIGEST_BYTES]);

  /**
   * @param kibibytes of memory
   */
  private record Costs(int kibibytes, int passes, int lanes) {}

  /**
   * A new password in the form in which it is kept.
   *
   * @throws RapporteurException {@link Fault#REQUEST} if it is too short or long, or easily guessed
   */
  public static String keep(String password, String account) {
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST || length > LONGEST) {
      throw new RapporteurException(
          Fault.REQUEST, "a password has %d to %d characters".formatted(SHORTEST, LONGEST));
    }
    if (password.chars().distinct().count() < 5 || password.equalsIgnoreCase(account)) {
      throw new RapporteurException(Fault.REQUEST, "this password is easily guessed");
    }
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    return kept(salt, digest(password, salt, TODAY));
  }

  /** Whether this is the password that is kept. */
  static boolean matches(String password, String kept) {
    String[] parts = kept.split("\\$", -1); // "", argon2id, v=19, costs, salt, digest
    Costs costs = costs(parts[3]);
    byte[] found = digest(password, Base64.getDecoder().decode(parts[4]), costs);
    return MessageDigest.isEqual(found, Base64.getDecoder().decode(parts[5]));
  }

  /** Whether it is kept at other costs than today's. */
  static boolean isOutdated(String kept) {
    return !costs(kept.split("\\$", -1)[3]).equals(TODAY);
  }

  private static String kept(byte[] salt, byte[] digest) {
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return "%sm=%d,t=%d,p=%d$%s$%s"
        .formatted(
            HEAD,
            TODAY.kibibytes(),
            TODAY.passes(),
            TODAY.lanes(),
            base64.encodeToString(salt),
            base64.encodeToString(digest));
  }

  private static Costs costs(String written) {
    String[] parts = written.split("[=,]", -1); // m, 19456, t, 2, p, 1
    return new Costs(
        Integer.parseInt(parts[1]), Integer.parseInt(parts[3]), Integer.parseInt(parts[5]));
  }

  private static byte[] digest(String password, byte[] salt, Costs costs) {
    var generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(costs.kibibytes())
            .withIterations(costs.passes())
            .withParallelism(costs.lanes())
            .withSalt(salt)
            .build());
    byte[] digest = new byte[DIGEST_BYTES];
    byte[] bytes = Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(UTF_8);
    try {
      if (!TURNS.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new RapporteurException(Fault.ENVIRONMENT, "too many log in at once; try again");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RapporteurException(Fault.ENVIRONMENT, "the server is being stopped", e);
    }
    try {
      generator.generateBytes(bytes, digest);
    } finally {
      TURNS.release();
    }
    return digest;
  }

  private Passwords() {}
}
