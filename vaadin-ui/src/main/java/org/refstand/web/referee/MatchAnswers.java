package org.refstand.web.referee;

import static org.refstand.web.text.PageTexts.text;

import org.refstand.assignment.AnswerAssignment;
import org.refstand.assignment.AssignmentAnswer;
import org.refstand.assignment.OwnAssignment;
import org.refstand.assignment.PlanService;
import org.refstand.referee.RefereeId;
import org.refstand.web.part.Toast;

/**
 * Confirms and declines one's own matches.
 *
 * @param changed shows the page anew
 */
record MatchAnswers(PlanService plan, RefereeId me, Runnable changed) {

    void say(OwnAssignment own, AssignmentAnswer answer) {
        Toast.outcome(
                plan.answer(new AnswerAssignment(own.fixture().id(), me, answer)),
                crew -> answer == AssignmentAnswer.CONFIRMED
                        ? text("referee.match.confirmed")
                        : text("referee.match.declined"));
        changed.run();
    }
}
