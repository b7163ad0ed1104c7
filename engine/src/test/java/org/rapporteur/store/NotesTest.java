package org.rapporteur.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NotesTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @MethodSource("org.rapporteur.store.Databases#all")
  void aNoteThatWaitsIsShownOnceSomebodyApprovesAndWaitsAgainOnceThatIsTakenBack(
      Databases database) {
    try (Record record = database.open(folder)) {
      record.note("a1", "first", "Ann", "ann@example.org", Note.State.PENDING);
      record.note("a1", "second", "Bea", "bea@example.org", Note.State.SHOWN);
      assertThat(record.notesOn("a1")).extracting(Note::words).containsExactly("second");
      Page<Note> waiting = record.pendingNotes(Slice.first(10));
      assertThat(waiting.total()).isEqualTo(1);
      long id = waiting.items().get(0).id();

      record.moderate(id, Note.State.SHOWN, "Cod");
      assertThat(record.notesOn("a1")).extracting(Note::words).containsExactly("first", "second");
      assertThat(record.moderatedNotes(10).get(0).moderator()).hasValue("Cod");

      record.moderate(id, Note.State.PENDING, "Cod");
      assertThat(record.pendingNotes(Slice.first(10)).items()).hasSize(1);
      record.moderate(id, Note.State.REJECTED, "Cod");
      assertThat(record.notesOn("a1")).extracting(Note::words).containsExactly("second");
      assertThatThrownBy(() -> record.moderate(999, Note.State.SHOWN, "Cod"))
          .hasMessageContaining("no such note");
    }
  }
}
