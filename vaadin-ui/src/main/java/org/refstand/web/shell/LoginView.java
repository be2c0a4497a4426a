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
import org.refstand.kernel.Sentence;
import org.refstand.security.CurrentCaller;
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
        if (session.getAttribute(LoginServlet.REFUSAL) instanceof Sentence refusal) {
            session.removeAttribute(LoginServlet.REFUSAL);
            say(refusal.in(PageTexts.language()), "problem");
        } else if (event.getLocation().getQueryParameters().getParameters().containsKey("ended")) {
            say(text("login.ended"), "note");
        }
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
