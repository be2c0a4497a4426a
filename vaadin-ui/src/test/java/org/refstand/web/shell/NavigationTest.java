package org.refstand.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.refstand.web.text.PageTexts;

class NavigationTest {

    @Test
    void every_place_and_role_has_a_name_in_each_language() {
        var texts = new PageTexts();
        for (var language : PageTexts.LANGUAGES) {
            assertThat(Navigation.textKeys()).allSatisfy(key -> assertThat(texts.getTranslation(key, language))
                    .doesNotContain(key));
        }
    }

    @Test
    void a_browser_of_another_language_reads_english() {
        assertThat(new PageTexts().getProvidedLocales()).startsWith(Locale.ENGLISH);
    }

    @Test
    void initials_come_from_first_and_last_name() {
        assertThat(UserMenu.initials("Jana Okafor")).isEqualTo("JO");
        assertThat(UserMenu.initials("jana.okafor@example.org")).isEqualTo("JO");
        assertThat(UserMenu.initials("")).isEmpty();
    }
}
