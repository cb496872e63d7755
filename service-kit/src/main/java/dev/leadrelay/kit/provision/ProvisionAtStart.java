package dev.leadrelay.kit.provision;

import dev.leadrelay.schemas.provision.Provisioner;
import org.springframework.context.SmartLifecycle;

/**
 * Runs the provisioner in the first phase of the start, so that no binding meets a topic or schema
 * that is missing.
 */
final class ProvisionAtStart implements SmartLifecycle {

  private final Provisioner provisioner;
  private volatile boolean running;

  ProvisionAtStart(Provisioner provisioner) {
    this.provisioner = provisioner;
  }

  @Override
  public void start() {
    provisioner.provision();
    running = true;
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return Integer.MIN_VALUE;
  }
}
