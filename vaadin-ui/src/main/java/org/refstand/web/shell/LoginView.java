package org.refstand.web.shell;

import static org.refstand.web.text.Texts.text;

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
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.enterprise.context.Dependent;
import org.refstand.web.text.Texts;

/**
 * Name and password. A plain form that the browser itself posts to {@link LoginServlet}: password managers know it, and
 * the password never becomes part of this view's state.
 */
@Route("login")
@Dependent
@AnonymousAllowed
public class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final Paragraph message = new Paragraph();

    /** Builds the form. */
    public LoginView() {
        addClassName("lonely");
        message.setVisible(false);
        message.getElement().setAttribute("role", "alert");
        add(new Brand(), new H1(text("login.title")), message);
        getElement().appendChild(form());
        add(languages());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters().getParameters();
        if (Visitor.name().isPresent()) {
            event.forwardTo(HomeView.class);
        } else if (query.containsKey("failed")) {
            say("login.failed", "problem");
        } else if (query.containsKey("wait")) {
            say("login.wait", "problem");
        } else if (query.containsKey("ended")) {
            say("login.ended", "note");
        }
    }

    @Override
    public String getPageTitle() {
        return text("login.title") + " · Refstand";
    }

    private void say(String key, String tone) {
        message.setText(text(key));
        message.setClassName(tone);
        message.setVisible(true);
    }

    private static Element form() {
        var submit = new Element("button").setAttribute("type", "submit").setText(text("login.submit"));
        submit.getClassList().add("button");
        var form = new Element("form")
                .setAttribute("method", "post")
                .setAttribute("action", LoginServlet.PATH.substring(1))
                .appendChild(
                        field("username", "text", "username", text("login.username"))
                                .setAttribute("autofocus", true),
                        field("password", "password", "current-password", text("login.password")),
                        submit);
        form.getClassList().add("login-form");
        return form;
    }

    private static Element field(String name, String type, String autocomplete, String label) {
        var input = new Element("input")
                .setAttribute("name", name)
                .setAttribute("type", type)
                .setAttribute("autocomplete", autocomplete)
                .setAttribute("autocapitalize", "none")
                .setAttribute("maxlength", "200")
                .setAttribute("required", true);
        return new Element("label").appendChild(new Element("span").setText(label), input);
    }

    private static Div languages() {
        var languages = new Div();
        languages.addClassName("languages");
        for (var language : Texts.LANGUAGES) {
            var choice = new NativeButton(language.getDisplayLanguage(language), click -> Language.choose(language));
            choice.addClassName("quiet-button");
            choice.getElement().setAttribute("lang", language.getLanguage());
            choice.getElement().setAttribute("aria-pressed", String.valueOf(language.equals(Texts.language())));
            languages.add(choice);
        }
        return languages;
    }
}
