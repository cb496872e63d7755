package dev.leadrelay.schemas.provision;

/** Broker or registry did not take the contract of this version; the service must not start. */
public final class ContractRefusedException extends RuntimeException {

  public ContractRefusedException(String message, Throwable cause) {
    super(message, cause);
  }
}
