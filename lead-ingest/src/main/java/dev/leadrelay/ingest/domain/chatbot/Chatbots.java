package dev.leadrelay.ingest.domain.chatbot;

import dev.leadrelay.ingest.domain.access.NamedSecret;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The chatbots that may post to us, and their secrets. */
public final class Chatbots {

  private final Map<String, ChatbotDefinition> byId;
  private final List<NamedSecret> secrets;

  /**
   * @param secrets by the id of the bot; a bot may have several, so that one can be replaced
   */
  public Chatbots(Collection<ChatbotDefinition> bots, Collection<NamedSecret> secrets) {
    this.byId =
        bots.stream()
            .collect(Collectors.toUnmodifiableMap(ChatbotDefinition::id, Function.identity()));
    this.secrets = List.copyOf(secrets);
  }

  public Optional<ChatbotDefinition> byId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The secrets that a bot may sign with. */
  public List<String> secretsOf(String id) {
    return secrets.stream()
        .filter(secret -> secret.name().equals(id))
        .map(NamedSecret::secret)
        .toList();
  }
}
