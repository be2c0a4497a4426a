package org.refstand.web.assigner.master;

import static org.refstand.web.text.PageTexts.text;
import static org.refstand.web.text.Words.word;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.refstand.league.CrewRole;
import org.refstand.league.LeagueRole;
import org.refstand.league.LicenceClass;

/** Which roles a league's crews have, which licence each asks for, and which a match may do without. */
class RolesField extends CustomField<List<LeagueRole>> {

    private final transient List<LicenceClass> licences;
    private final Map<CrewRole, Line> lines = new EnumMap<>(CrewRole.class);

    /** @param licences the lowest first */
    RolesField(String label, List<LicenceClass> licences) {
        super(List.of());
        this.licences = licences;
        setLabel(label);
        var all = new Div();
        all.addClassName("roles");
        for (var role : CrewRole.values()) {
            var line = new Line(role);
            lines.put(role, line);
            all.add(line);
        }
        add(all);
    }

    @Override
    protected List<LeagueRole> generateModelValue() {
        return lines.values().stream()
                .filter(line -> line.wanted.getValue())
                .map(Line::value)
                .toList();
    }

    @Override
    protected void setPresentationValue(List<LeagueRole> roles) {
        lines.values().forEach(line -> line.show(null));
        roles.forEach(role -> lines.get(role.role()).show(role));
    }

    /** One role: wanted or not, and how. */
    private final class Line extends Div {
        private final CrewRole role;
        private final Checkbox wanted;
        private final Select<LicenceClass> licence = new Select<>();
        private final Checkbox required = new Checkbox(text("master.league.required"));

        private Line(CrewRole role) {
            this.role = role;
            addClassName("role");
            wanted = new Checkbox(word(role));
            wanted.addValueChangeListener(change -> showWanted());
            licence.setAriaLabel(text("master.league.licence-of", word(role)));
            licence.setItems(licences);
            licence.setItemLabelGenerator(
                    item -> item == null ? text("master.league.anybody") : text("master.league.from", item.code()));
            licence.setEmptySelectionAllowed(true);
            licence.setEmptySelectionCaption(text("master.league.anybody"));
            required.setValue(true);
            add(wanted, licence, required);
            showWanted();
        }

        private void show(LeagueRole value) {
            wanted.setValue(value != null);
            required.setValue(value == null || value.required());
            licence.setValue(
                    value == null
                            ? null
                            : licences.stream()
                                    .filter(each -> each.code().equals(value.minimumLicence()))
                                    .findFirst()
                                    .orElse(null));
            showWanted();
        }

        private LeagueRole value() {
            return new LeagueRole(
                    role, licence.isEmpty() ? null : licence.getValue().code(), required.getValue());
        }

        private void showWanted() {
            licence.setVisible(wanted.getValue());
            required.setVisible(wanted.getValue());
        }
    }
}
