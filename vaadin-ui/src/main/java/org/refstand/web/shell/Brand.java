package org.refstand.web.shell;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** The mark, a referee's stand beside a net post, and the name. */
class Brand extends Div {

    private static final String MARK =
            """
            <svg xmlns="http://www.w3.org/2000/svg" width="26" height="26" viewBox="0 0 26 26" aria-hidden="true">
            <path d="M4 25V9h7v16M4 14h7M4 19h7" fill="none" stroke="currentColor" stroke-width="2"/>
            <path class="net" d="M15 4v21M15 8h9M15 12h9" fill="none" stroke-width="2"/></svg>""";

    Brand() {
        addClassName("brand");
        add(new Svg(MARK), new Span("Refstand"));
    }
}
