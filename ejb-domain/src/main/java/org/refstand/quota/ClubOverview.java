package org.refstand.quota;

import java.util.List;
import org.refstand.kernel.Cursor;
import org.refstand.kernel.Page;
import org.refstand.kernel.PageRequest;

/**
 * A page of accounts, and what all of them come to.
 *
 * @param page the accounts asked for, and how many there are
 * @param behind how many clubs have given less than they owe
 * @param missing what these still owe together, in matches; of a club that owes only days, in days
 */
public record ClubOverview(Page<ClubAccount> page, int behind, int missing) {
    static ClubOverview of(List<ClubAccount> all, PageRequest asked) {
        int[] less = all.stream()
                .mapToInt(ClubAccount::difference)
                .filter(difference -> difference < 0)
                .toArray();
        int missing = 0;
        for (int difference : less) {
            missing -= difference;
        }
        return new ClubOverview(
                Page.within(all, asked, account -> Cursor.of(account.clubId().value())), less.length, missing);
    }
}
