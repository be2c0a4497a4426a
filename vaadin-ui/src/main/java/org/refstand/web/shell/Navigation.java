package org.refstand.web.shell;

import static org.refstand.web.text.PageTexts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteConfiguration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.refstand.security.Caller;
import org.refstand.security.Role;

/** The list of places this visitor may go to; on a phone tabs for referees, else a drawer. */
class Navigation extends Nav {

    private final Map<Place, Anchor> links = new EnumMap<>(Place.class);

    Navigation(Caller visitor) {
        addClassName("places");
        setAriaLabel(text("shell.navigation"));
        var places = open(visitor);
        var roles = places.stream().map(Place::role).distinct().toList();
        for (var role : roles) {
            if (roles.size() > 1) {
                var heading = new Span(text(textKey(role)));
                heading.addClassName("group");
                add(heading);
            }
            places.stream().filter(place -> place.role().equals(role)).forEach(this::link);
        }
    }

    /** The places that exist and that this visitor may enter, in the order of the navigation. */
    static List<Place> open(Caller visitor) {
        var routes = RouteConfiguration.forApplicationScope();
        Set<String> paths = new HashSet<>();
        return Stream.of(Place.values())
                .filter(place -> visitor.is(place.role()) && paths.add(place.path()))
                .filter(place -> routes.getRoute(place.path()).isPresent())
                .toList();
    }

    /** Few enough places, all of one referee, to lie at the bottom of a phone as tabs. */
    boolean fitsTabs() {
        return !links.isEmpty()
                && links.keySet().stream().allMatch(place -> place.role().equals(Role.REFEREE));
    }

    /** Marks where the visitor is; a page below a place belongs to it. */
    void mark(String path) {
        links.forEach((place, link) -> {
            var here = path.equals(place.path()) || path.startsWith(place.path() + "/");
            link.setClassName("on", here);
            if (here) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
    }

    /** Says beside a place how much waits there, "3 open"; an empty text says nothing. */
    void count(Place place, String waiting) {
        var link = links.get(place);
        if (link == null) {
            return;
        }
        link.getChildren().skip(1).toList().forEach(link::remove);
        if (!waiting.isEmpty()) {
            var count = new Span(waiting);
            count.addClassName("count");
            link.add(count);
        }
    }

    private void link(Place place) {
        var link = new Anchor(place.path());
        link.add(new Span(text(place.textKey())));
        link.getElement().setAttribute("router-link", true);
        links.put(place, link);
        add(link);
    }

    private static String textKey(Role role) {
        return "role." + role.name().toLowerCase(Locale.ROOT);
    }

    /** Every key this class puts together itself, so that the test of the texts can see them. */
    static List<String> textKeys() {
        return Stream.concat(
                        Arrays.stream(Place.values()).map(Place::textKey),
                        Stream.of(Role.values()).map(Navigation::textKey))
                .toList();
    }
}
