package org.refstand.web.shell;

import static org.refstand.web.text.PageTexts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.refstand.security.CurrentCaller;
import org.refstand.web.session.Farewell;
import org.refstand.web.text.PageTexts;

/**
 * Name and password. A plain form that the browser itself posts to {@link LoginServlet}: password managers know it, and
 * the password never becomes part of this view's state.
 */
@Route("login")
@Dependent
@AnonymousAllowed
public class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final Paragraph message = new Paragraph();
    private final Element username = input("username", "text", "username");
    private final Element password = input("password", "password", "current-password");

    private final transient CurrentCaller current;

    /** Builds the form. */
    @Inject
    public LoginView(CurrentCaller current) {
        this.current = current;
        addClassName("lonely");
        message.setVisible(false);
        message.getElement().setAttribute("role", "alert");
        add(new Brand(), new H1(text("login.title")), message);
        getElement().appendChild(form());
        add(languages());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (current.get().isKnown()) {
            event.forwardTo(HomeView.class);
            return;
        }
        var session = VaadinSession.getCurrent().getSession();
        var asked = event.getLocation().getQueryParameters().getParameters();
        if (session.getAttribute(LoginServlet.REFUSED) instanceof LoginServlet.Refused refused) {
            session.removeAttribute(LoginServlet.REFUSED);
            say(refused.why().in(PageTexts.language()), "problem");
            username.setAttribute("value", refused.username());
        } else if (asked.containsKey(Farewell.PASSWORD_CHANGED)) {
            say(text("login.password-changed"), "note");
        } else if (asked.containsKey(Farewell.ENDED)) {
            say(text("login.ended"), "note");
        }
        var first = username.hasAttribute("value") ? password : username;
        // the router moves the focus itself when it is done; who types already keeps it, lest a password ends up in the
        // name
        first.executeJs(
                "setTimeout(() => { if (!document.activeElement.matches('.login-form input')) this.focus(); }, 100)");
    }

    @Override
    public String getPageTitle() {
        return text("login.title") + " · Refstand";
    }

    private void say(String sentence, String tone) {
        message.setText(sentence);
        message.setClassName(tone);
        message.setVisible(true);
    }

    private Element form() {
        var submit = new Element("button").setAttribute("type", "submit").setText(text("login.submit"));
        submit.getClassList().add("button");
        var form = new Element("form")
                .setAttribute("method", "post")
                .setAttribute("action", LoginServlet.PATH.substring(1))
                .appendChild(
                        labelled(text("login.username"), username), labelled(text("login.password"), password), submit);
        form.getClassList().add("login-form");
        return form;
    }

    private static Element input(String name, String type, String autocomplete) {
        return new Element("input")
                .setAttribute("name", name)
                .setAttribute("type", type)
                .setAttribute("autocomplete", autocomplete)
                .setAttribute("autocapitalize", "none")
                .setAttribute("maxlength", "200")
                .setAttribute("required", true);
    }

    private static Element labelled(String label, Element input) {
        return new Element("label").appendChild(new Element("span").setText(label), input);
    }

    private static Div languages() {
        var languages = new Div();
        languages.addClassName("languages");
        for (var language : PageTexts.LANGUAGES) {
            var choice = new NativeButton(language.getDisplayLanguage(language), click -> Language.choose(language));
            choice.addClassName("quiet-button");
            choice.getElement().setAttribute("lang", language.getLanguage());
            choice.getElement().setAttribute("aria-pressed", String.valueOf(language.equals(PageTexts.language())));
            languages.add(choice);
        }
        return languages;
    }
}
