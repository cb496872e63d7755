package dev.leadrelay.sla.adapter.live;

/**
 * Something that just happened.
 *
 * @param name {@code assignment} or {@code breach}
 * @param id tells repeats apart
 * @param data what is sent as JSON; holds no personal data of the lead
 */
record LiveEvent(String name, String id, Object data) {}
