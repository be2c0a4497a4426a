package org.refstand.web.shell;

import static org.refstand.web.text.PageTexts.text;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.refstand.security.Caller;
import org.refstand.web.session.Farewell;
import org.refstand.web.text.PageTexts;

/**
 * Who is logged in, and what they may set for themselves: language, colours, log out. A popover of the browser's own: it
 * closes with Escape or a click beside it, and gives the focus back.
 */
class UserMenu extends Div {

    private final Div panel = new Div();

    UserMenu(Caller visitor) {
        addClassName("user-menu");
        panel.setId("user-panel");
        panel.addClassName("user-panel");
        panel.getElement().setAttribute("popover", "auto");
        var name = visitor.name();
        var open = new NativeButton();
        open.addClassName("initials");
        open.setAriaLabel(text("shell.user-menu", name));
        // shown by the style sheet: read out, the letters would mean nothing
        open.getElement().setAttribute("data-initials", initials(name)).setAttribute("popovertarget", "user-panel");
        var who = new Span(name);
        who.addClassName("who");
        panel.add(who, profile(), languages(), colours(), logOut());
        add(open, panel);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        // which colours were chosen only this browser knows
        panel.getElement().executeJs("window.refstand.paint()");
    }

    static String initials(String name) {
        return Arrays.stream(name.split("[\\s._@-]+"))
                .filter(word -> !word.isEmpty())
                .limit(2)
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    private Anchor profile() {
        var profile = new Anchor("profile", text("shell.profile"));
        profile.getElement().setAttribute("router-link", true);
        profile.getElement()
                .addEventListener("click", click -> panel.getElement().executeJs("this.hidePopover()"));
        return profile;
    }

    private static Div languages() {
        var languages = choices(text("shell.language"));
        for (var language : PageTexts.LANGUAGES) {
            var choice = new NativeButton(language.getDisplayLanguage(language), click -> Language.choose(language));
            choice.addClassName("chip");
            choice.getElement()
                    .setAttribute("lang", language.getLanguage())
                    .setAttribute("aria-pressed", String.valueOf(language.equals(PageTexts.language())));
            languages.add(choice);
        }
        return languages;
    }

    private static Div colours() {
        var colours = choices(text("shell.colours"));
        colours.add(
                colour("", text("shell.colours.device")),
                colour("light", text("shell.colours.light")),
                colour("dark", text("shell.colours.dark")));
        return colours;
    }

    private static NativeButton colour(String colour, String word) {
        var choice = new NativeButton(
                word, click -> UI.getCurrent().getPage().executeJs("window.refstand.colours($0)", colour));
        choice.addClassName("chip");
        choice.getElement().setAttribute("data-colours", colour);
        return choice;
    }

    private static Div choices(String title) {
        var label = new Span(title);
        label.addClassName("dim");
        var choices = new Div(label);
        choices.addClassName("choices");
        choices.getElement().setAttribute("role", "group").setAttribute("aria-label", title);
        return choices;
    }

    private static Component logOut() {
        var logOut = new NativeButton(text("shell.log-out"), click -> Farewell.logOut());
        logOut.addClassName("quiet-button");
        return logOut;
    }
}
