package org.refstand.eventlog;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.refstand.league.LeagueEvent.ClubCreated;

/** A durable reader that refuses every club of one name as long as it is told to. */
@ApplicationScoped
public class StubbornReader implements FactHandler {
    static final String POISON = "Poison";
    private volatile boolean refusing;
    private final List<String> read = new ArrayList<>();

    @Override
    public String name() {
        return "stubborn";
    }

    @Override
    public synchronized void on(RecordedEvent event) {
        if (event.event() instanceof ClubCreated club) {
            if (refusing && club.details().name().startsWith(POISON)) {
                throw new IllegalArgumentException(
                        "I do not take " + club.details().name());
            }
            read.add(club.details().name());
        }
    }

    synchronized void refuse(boolean refuse) {
        refusing = refuse;
        read.clear();
    }

    synchronized List<String> read() {
        return List.copyOf(read);
    }
}
