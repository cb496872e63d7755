package dev.leadrelay.testkit.backbone;

/** Starts the shared backbone when the first test asks for it. */
final class SharedBackbone {

  static final Backbone INSTANCE = started();

  private SharedBackbone() {}

  private static Backbone started() {
    var backbone = Backbone.start();
    Runtime.getRuntime().addShutdownHook(new Thread(backbone::close, "close-backbone"));
    return backbone;
  }
}
