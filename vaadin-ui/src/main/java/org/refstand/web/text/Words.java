package org.refstand.web.text;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.refstand.assignment.AssignmentAnswer;
import org.refstand.assignment.RuleName;
import org.refstand.assignment.Severity;
import org.refstand.assignment.TellKind;
import org.refstand.availability.Answer;
import org.refstand.availability.Obstacle;
import org.refstand.availability.PeriodStatus;
import org.refstand.fixture.FixtureStatus;
import org.refstand.history.HistoryObject;
import org.refstand.history.Topic;
import org.refstand.league.AssignedBy;
import org.refstand.league.CrewRole;
import org.refstand.league.QuotaUnit;
import org.refstand.notification.NotificationKind;
import org.refstand.optimiser.Term;
import org.refstand.partner.PartnerWish;
import org.refstand.planning.ProposedKind;
import org.refstand.planning.ProposedStatus;
import org.refstand.planning.UnfilledReason;
import org.refstand.schedule.ImportChange;
import org.refstand.schedule.ImportField;
import org.refstand.security.Role;
import org.refstand.webhook.DeliveryProblem;
import org.refstand.webhook.DeliveryState;

/** What the constants of the domain are called on the page: {@code word.fixture-status.cancelled} and so on. */
public final class Words {

    private static final List<Class<? extends Enum<?>>> SPOKEN = List.of(
            Answer.class,
            AssignedBy.class,
            AssignmentAnswer.class,
            CrewRole.class,
            DeliveryProblem.class,
            DeliveryState.class,
            FixtureStatus.class,
            HistoryObject.Kind.class,
            ImportChange.class,
            ImportField.class,
            NotificationKind.class,
            Obstacle.class,
            PartnerWish.class,
            PeriodStatus.class,
            ProposedKind.class,
            ProposedStatus.class,
            QuotaUnit.class,
            Role.class,
            RuleName.class,
            Severity.class,
            TellKind.class,
            Term.class,
            Topic.class,
            UnfilledReason.class);

    private Words() {}

    /** "1st referee", "cancelled", "locked" in the language of the page. */
    public static String word(Enum<?> constant) {
        return PageTexts.text(key(constant));
    }

    /** "1st", "2nd", "Line 1" in the language of the page, for narrow places. */
    public static String shortWord(CrewRole role) {
        return PageTexts.text(key(role) + ".short");
    }

    private static String key(Enum<?> constant) {
        return "word." + kebab(constant.getDeclaringClass().getSimpleName()) + "."
                + constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String kebab(String camels) {
        return camels.replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** Every key that a word can have, so that a test can miss one. */
    static List<String> keys() {
        var constants = SPOKEN.stream().flatMap(spoken -> Stream.of(spoken.getEnumConstants()));
        var shorts = Stream.of(CrewRole.values()).map(role -> key(role) + ".short");
        return Stream.concat(constants.map(Words::key), shorts).toList();
    }
}
