package org.refstand.web.text;

import com.vaadin.cdi.annotation.VaadinServiceEnabled;
import com.vaadin.cdi.annotation.VaadinServiceScoped;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.DefaultI18NProvider;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;

/**
 * The sentences of the web face, German and English, from {@code vaadin-i18n/translations_*.properties}. A browser that
 * asks for neither gets English. Sentences with arguments are {@link java.text.MessageFormat}s; the files use the
 * typographic apostrophe so that none is ever swallowed as a quote.
 */
@VaadinServiceEnabled
@VaadinServiceScoped
public class PageTexts extends DefaultI18NProvider {

    /** The languages of the desk; the first answers for all others. */
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

    /** Reads both files. */
    public PageTexts() {
        super(LANGUAGES);
    }

    /** The sentence of this key in the language of the current page. */
    public static String text(String key, Object... arguments) {
        return I18NProvider.translate(language(), key, arguments);
    }

    /** The language of the current page, English outside of one. */
    public static Locale language() {
        var ui = UI.getCurrent();
        return ui == null
                ? Locale.ENGLISH
                : Locale.forLanguageTag(ui.getLocale().getLanguage());
    }
}
