package org.rapporteur.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;

class AccountsTest {
  private static final String EVERY = "org.rapporteur.store.Databases#all";

  @TempDir private Path folder;

  @ParameterizedTest
  @MethodSource(EVERY)
  void aNameIsOneAccountInAnyCase(Databases database) {
    try (Record record = database.open(folder)) {
      Accounts accounts = record.accounts();

      accounts.add(" Ann Sample", "kept", Role.ADMIN);

      assertThat(accounts.find("ANN sample").orElseThrow().name()).isEqualTo("Ann Sample");
      assertThat(accounts.password("ann sample")).hasValue("kept");
      assertThatThrownBy(() -> accounts.add("ann SAMPLE", "other", Role.READER))
          .isInstanceOfSatisfying(
              RapporteurException.class, e -> assertThat(e.fault()).isEqualTo(Fault.CONFLICT));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-x", "a\nb", "<b>", "a/b", "a\u202Eb"})
  void aNameIsPlain(String name) {
    try (Record record = Databases.SQLITE.open(folder)) {
      assertThatThrownBy(() -> record.accounts().add(name, "kept", Role.READER))
          .hasMessageContaining("the name of an account");
    }
  }

  @ParameterizedTest
  @MethodSource(EVERY)
  void theLastAdminStays(Databases database) {
    try (Record record = database.open(folder)) {
      Accounts accounts = record.accounts();
      accounts.add("ann", "kept", Role.ADMIN);
      accounts.add("bea", "kept", Role.ADMIN);

      accounts.disable("bea");

      assertThatThrownBy(() -> accounts.disable("ann")).hasMessageContaining("last admin");
      assertThatThrownBy(() -> accounts.remove("ann")).hasMessageContaining("last admin");
      assertThatThrownBy(() -> accounts.setRole("ann", Role.CODER))
          .hasMessageContaining("last admin");
      accounts.remove("bea");
      assertThat(accounts.all()).extracting(Account::name).containsExactly("ann");
    }
  }

  @ParameterizedTest
  @MethodSource(EVERY)
  void aSessionSurvivesARestartAndEndsWithItsAccount(Databases database) {
    String location = database.location(folder);
    try (Record record = Record.open(location, Databases.CLOCK)) {
      record.accounts().add("ann", "kept", Role.ADMIN);
      record.accounts().add("bea", "kept", Role.CODER);
      record.accounts().begin("bea", "d1", "Browser");
    }
    try (Record record = Record.open(location, Databases.CLOCK)) {
      Accounts accounts = record.accounts();
      assertThat(accounts.bySession("d1").orElseThrow().name()).isEqualTo("bea");
      assertThat(accounts.bySession("d2")).isEmpty();

      accounts.setRole("bea", Role.READER);
      assertThat(accounts.bySession("d1").orElseThrow().role()).isEqualTo(Role.READER);
      accounts.disable("bea");
      assertThat(accounts.bySession("d1")).isEmpty();
      assertThat(accounts.password("bea")).isEmpty();
      accounts.enable("bea");
      assertThat(accounts.bySession("d1")).isEmpty();

      accounts.begin("bea", "d3", "Browser");
      accounts.remove("bea");
      assertThat(accounts.bySession("d3")).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource(EVERY)
  void aNewPasswordEndsAllSessionsButOne(Databases database) {
    try (Record record = database.open(folder)) {
      Accounts accounts = record.accounts();
      accounts.add("ann", "kept", Role.ADMIN);
      accounts.begin("ann", "d1", "Browser");
      accounts.begin("ann", "d2", "Browser");

      accounts.setPassword("ann", "other", "d2");

      assertThat(accounts.bySession("d1")).isEmpty();
      assertThat(accounts.bySession("d2")).isPresent();
      accounts.end("ann", accounts.sessions("ann").get(0).id());
      assertThat(accounts.bySession("d2")).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource(EVERY)
  void aSessionEndsWhenItIsIdleOrOld(Databases database) {
    var clock = new Hand(Databases.CLOCK.instant());
    try (Record record = Record.open(database.location(folder), clock)) {
      Accounts accounts = record.accounts();
      accounts.add("ann", "kept", Role.ADMIN);
      accounts.begin("ann", "used", "Browser");
      accounts.begin("ann", "idle", "Browser");
      Duration step = Session.LONGEST_IDLE.minusMinutes(1);

      clock.move(step);
      assertThat(accounts.bySession("used")).isPresent();
      clock.move(step);
      assertThat(accounts.bySession("used")).isPresent();
      assertThat(accounts.bySession("idle")).isEmpty();
      for (Duration past = step.plus(step);
          past.compareTo(Session.LONGEST) < 0;
          past = past.plus(step)) {
        assertThat(accounts.bySession("used")).isPresent();
        clock.move(step);
      }
      assertThat(accounts.bySession("used")).isEmpty();
      assertThat(accounts.sessions("ann")).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource(EVERY)
  void aTokenMayNeverDoMoreThanItsAccount(Databases database) {
    try (Record record = database.open(folder)) {
      Accounts accounts = record.accounts();
      accounts.add("ann", "kept", Role.ADMIN);
      accounts.add("bea", "kept", Role.CODER);

      assertThatThrownBy(() -> accounts.addToken("bea", "script", "t0", Role.ADMIN))
          .hasMessageContaining("no more than its account");
      long id = accounts.addToken("bea", "script", "t1", Role.CODER);
      assertThat(accounts.tokens("bea").get(0).used()).isEmpty();
      assertThat(accounts.byToken("t1").orElseThrow().role()).isEqualTo(Role.CODER);
      assertThat(accounts.tokens("bea").get(0).used()).isPresent();

      accounts.setRole("bea", Role.READER);
      assertThat(accounts.byToken("t1").orElseThrow().role()).isEqualTo(Role.READER);
      assertThatThrownBy(() -> accounts.revoke("ann", id)).hasMessageContaining("no such token");
      accounts.revoke("bea", id);
      assertThat(accounts.byToken("t1")).isEmpty();
    }
  }

  /** A clock that is moved by hand. */
  private static final class Hand extends Clock {
    private Instant now;

    private Hand(Instant now) {
      this.now = now;
    }

    private void move(Duration by) {
      now = now.plus(by);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
