package dev.leadrelay.schemas.serde;

import org.apache.avro.util.ClassSecurityValidator;

/** Tells Avro that the generated classes of the contract may be instantiated. */
final class TrustedRecords {

  private static final String CONTRACT = "dev.leadrelay.schemas";

  private TrustedRecords() {}

  static void trust() {
    ClassSecurityValidator.setGlobal(
        ClassSecurityValidator.composite(
            ClassSecurityValidator.DEFAULT,
            candidate -> candidate.getPackageName().equals(CONTRACT)));
  }
}
