package org.refstand.web.assigner.master;

import static org.refstand.web.text.PageTexts.text;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import org.refstand.web.assigner.AssignerPage;
import org.refstand.web.partner.PartnerList;

/** The wishes of one referee about colleagues, over the form of that referee; each change is kept at once. */
class PartnerStep extends Dialog {

    /** @param name of the referee who wishes */
    PartnerStep(String name, PartnerList list) {
        addClassNames("step", AssignerPage.STYLES);
        setHeaderTitle(text("partner.of", name));
        setWidth("min(520px, 100vw - 32px)");
        add(new Paragraph(text("partner.explained.assigner", name)), list);
        var back = new NativeButton(text("part.close"), click -> close());
        back.addClassName("quiet-button");
        getFooter().add(back);
    }
}
