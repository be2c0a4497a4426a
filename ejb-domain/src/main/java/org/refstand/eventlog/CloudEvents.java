package org.refstand.eventlog;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Events as outside systems get them: CloudEvents 1.0 as JSON, structured mode
 * (https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/formats/json-format.md). The same event always gives the
 * same text, so that what is sent again is what was sent.
 */
@ApplicationScoped
public class CloudEvents {
    /** Media type of {@link #json}. */
    public static final String MEDIA_TYPE = "application/cloudevents+json";

    private static final String TYPES = "org.refstand.";
    private static final ObjectMapper TREES = EventJson.mapper();

    private EventJson json;
    private String source;

    /** For CDI's proxy. */
    CloudEvents() {}

    /** @param source tells desks apart whose events meet in one place: {@code REFSTAND_EVENT_SOURCE}, a URI */
    @Inject
    CloudEvents(
            EventJson json, @ConfigProperty(name = "refstand.event.source", defaultValue = "/refstand") String source) {
        this.json = json;
        this.source = source;
    }

    /** @return how outside systems know the type of the event, such as {@code org.refstand.FixtureMoved} */
    public static String type(RecordedEvent recorded) {
        return TYPES + name(recorded);
    }

    /**
     * The event in the shape of today, see {@code docs/events.md}, whatever the shape was in which it was stored; without what
     * says who somebody is.
     *
     * @return the envelope with the event as {@code data}, on one line
     * @throws IllegalStateException for an event that this desk cannot read
     */
    public String json(RecordedEvent recorded) {
        ObjectNode envelope = TREES.createObjectNode();
        envelope.put("specversion", "1.0");
        envelope.put("id", recorded.eventId().toString());
        envelope.put("source", source);
        envelope.put("type", type(recorded));
        envelope.put("subject", recorded.aggregateType() + "/" + recorded.aggregateId());
        envelope.put("time", recorded.occurredAt().toString());
        envelope.put("datacontenttype", "application/json");
        envelope.put("dataschema", "urn:refstand:event:" + name(recorded) + ":" + json.version(recorded.event()));
        // attributes of ours; CloudEvents wants small letters and digits
        envelope.put("aggregateversion", recorded.aggregateVersion());
        envelope.put("commandid", recorded.commandId().toString());
        if (recorded.actor() != null) {
            envelope.put("actor", recorded.actor().toString());
        }
        try {
            envelope.set("data", TREES.readTree(json.write(recorded.event()).payload()));
            return TREES.writeValueAsString(envelope);
        } catch (JacksonException e) {
            throw new IllegalStateException("Cannot tell of " + recorded, e);
        }
    }

    private static String name(RecordedEvent recorded) {
        return recorded.event().getClass().getSimpleName();
    }
}
