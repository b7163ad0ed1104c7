package org.rapporteur.training;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Reads the fields of one protocol buffer message, one after the other. */
final class ProtoReader {
  private final ByteBuffer bytes;
  private int field;
  private int wireType;

  ProtoReader(ByteBuffer bytes) {
    this.bytes = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Goes to the next field; false at the end of the message. */
  boolean next() {
    if (!bytes.hasRemaining()) {
      return false;
    }
    long key = varint();
    field = (int) (key >>> 3);
    wireType = (int) (key & 7);
    return true;
  }

  int field() {
    return field;
  }

  long varint() {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte b = bytes.get();
      value |= (long) (b & 127) << shift;
      if (b >= 0) {
        return value;
      }
    }
  }

  /** The bytes of a length-delimited field. */
  ByteBuffer bytes() {
    int length = (int) varint();
    ByteBuffer value = bytes.slice(bytes.position(), length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.position(bytes.position() + length);
    return value;
  }

  String string() {
    return StandardCharsets.UTF_8.decode(bytes()).toString();
  }

  void skip() {
    switch (wireType) {
      case 0 -> varint();
      case 1 -> bytes.position(bytes.position() + 8);
      case 2 -> bytes();
      case 5 -> bytes.position(bytes.position() + 4);
      default -> throw new IllegalArgumentException("not a wire type: " + wireType);
    }
  }
}
