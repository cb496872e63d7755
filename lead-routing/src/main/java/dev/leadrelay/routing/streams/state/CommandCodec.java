package dev.leadrelay.routing.streams.state;

import dev.leadrelay.routing.domain.desk.Command;

/** Commands to a desk as bytes. */
final class CommandCodec {

  static final Codec<Command> CODEC = new Codec<>(CommandCodec::write, CommandCodec::read);

  private CommandCodec() {}

  private static void write(Out out, Command command) {
    switch (command) {
      case Command.Open(var turn, var lead, var match) -> {
        out.raw('o').number(turn);
        LeadCodec.write(out, lead);
        LeadCodec.writeMatch(out, match);
      }
      case Command.Update(var turn, var lead) -> LeadCodec.write(out.raw('u').number(turn), lead);
      case Command.Withdraw(var turn, var lead) -> LeadCodec.write(out.raw('w').number(turn), lead);
      case Command.Accept(var lead, var id, var rep) -> out.raw('a').text(lead).text(id).text(rep);
      case Command.Touch(var lead, var id, var rep, var channel) ->
          out.raw('t').text(lead).text(id).text(rep).text(channel);
      case Command.Reject(var lead, var id, var rep, var code, var until, var duplicateOf) ->
          out.raw('r')
              .text(lead)
              .text(id)
              .text(rep)
              .maybeText(code)
              .maybeInstant(until)
              .maybeText(duplicateOf);
      case Command.Report(var lead, var id, var rep, var result) ->
          out.raw('p').text(lead).text(id).text(rep).maybeText(result);
      case Command.HandBack(var lead, var id, var rep) ->
          out.raw('h').text(lead).text(id).text(rep);
      case Command.Reassign(var lead, var id, var rep) ->
          out.raw('m').text(lead).text(id).text(rep);
      case Command.GoAbsent(var rep, var until, var kind) ->
          out.raw('g').text(rep).maybeInstant(until).maybeText(kind);
      case Command.Return(var rep) -> out.raw('b').text(rep);
      case Command.Due due ->
          throw new IllegalArgumentException(
              "Expected a command from outside, but got a timer of %s.".formatted(due.leadId()));
    }
  }

  private static Command read(In in) {
    int type = in.raw();
    return switch (type) {
      case 'o' -> new Command.Open(in.small(), LeadCodec.read(in), LeadCodec.readMatch(in));
      case 'u' -> new Command.Update(in.small(), LeadCodec.read(in));
      case 'w' -> new Command.Withdraw(in.small(), LeadCodec.read(in));
      case 'a' -> new Command.Accept(in.text(), in.text(), in.text());
      case 't' -> new Command.Touch(in.text(), in.text(), in.text(), in.text());
      case 'r' ->
          new Command.Reject(
              in.text(), in.text(), in.text(), in.maybeText(), in.maybeInstant(), in.maybeText());
      case 'p' -> new Command.Report(in.text(), in.text(), in.text(), in.maybeText());
      case 'h' -> new Command.HandBack(in.text(), in.text(), in.text());
      case 'm' -> new Command.Reassign(in.text(), in.text(), in.text());
      case 'g' -> new Command.GoAbsent(in.text(), in.maybeInstant(), in.maybeText());
      case 'b' -> new Command.Return(in.text());
      default ->
          throw new IllegalStateException("Expected a known command, but found " + type + ".");
    };
  }
}
