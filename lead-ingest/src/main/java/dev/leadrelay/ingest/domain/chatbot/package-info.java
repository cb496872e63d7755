/** What a chatbot's summary of a conversation means. */
@NullMarked
package dev.leadrelay.ingest.domain.chatbot;

import org.jspecify.annotations.NullMarked;
