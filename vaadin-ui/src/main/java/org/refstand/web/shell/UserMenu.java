package org.refstand.web.shell;

import static org.refstand.web.text.PageTexts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.server.VaadinSession;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.refstand.security.Caller;
import org.refstand.web.text.PageTexts;

/** Who is logged in, and what they may set for themselves: language, colours, log out. */
class UserMenu extends MenuBar {

    UserMenu(Caller visitor) {
        addClassName("user-menu");
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        var name = visitor.name();
        var initials = new Span(initials(name));
        initials.addClassName("initials");
        var menu = addItem(initials);
        menu.setAriaLabel(text("shell.user-menu", name));
        var items = menu.getSubMenu();
        items.addItem(name).setEnabled(false);
        items.addSeparator();
        items.addItem(text("shell.profile"), click -> UI.getCurrent().navigate("profile"));
        languages(items.addItem(text("shell.language")).getSubMenu());
        colours(items.addItem(text("shell.colours")).getSubMenu());
        items.addSeparator();
        items.addItem(text("shell.log-out"), click -> logOut());
    }

    static String initials(String name) {
        return Arrays.stream(name.split("[\\s._@-]+"))
                .filter(word -> !word.isEmpty())
                .limit(2)
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    private static void languages(SubMenu languages) {
        for (var language : PageTexts.LANGUAGES) {
            var item = languages.addItem(language.getDisplayLanguage(language), click -> Language.choose(language));
            item.setCheckable(true);
            item.setChecked(language.equals(PageTexts.language()));
        }
    }

    private static void colours(SubMenu colours) {
        colours.addItem(text("shell.colours.device"), click -> colours(""));
        colours.addItem(text("shell.colours.light"), click -> colours("light"));
        colours.addItem(text("shell.colours.dark"), click -> colours("dark"));
    }

    private static void colours(String choice) {
        UI.getCurrent().getPage().executeJs("window.refstand.colours($0)", choice);
    }

    private static void logOut() {
        UI.getCurrent().getPage().setLocation("login");
        VaadinSession.getCurrent().getSession().invalidate();
    }
}
