package dev.leadrelay.routing.domain.plan;

/** Who is told of a team's breaches. */
public record Manager(String id, Contact contact) {}
