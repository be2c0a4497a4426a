package org.refstand.league;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.refstand.kernel.DomainEvent;
import org.refstand.kernel.MasterData;

/** A competition in one season and the roles of its crews; next season is a league of its own. */
@Entity
class League extends MasterData {
    private String name;
    private String season;

    @Enumerated(EnumType.STRING)
    @Column(name = "assigned_by")
    private AssignedBy assignedBy;

    @Column(name = "match_minutes")
    private int matchMinutes;

    @Column(name = "quota_per_team")
    private Integer quotaPerTeam;

    @Enumerated(EnumType.STRING)
    @Column(name = "quota_unit")
    private QuotaUnit quotaUnit;

    @ElementCollection
    @CollectionTable(name = "league_role", joinColumns = @JoinColumn(name = "league_id"))
    @OrderBy("role")
    // no Set: JPA compares before and after in the order of iteration, and a hash order differing by chance was a
    // change
    private List<RolePart> roles = new ArrayList<>();

    protected League() {}

    League(UUID id, LeagueDetails details) {
        super(id);
        take(details);
        raise(new LeagueEvent.LeagueCreated(id(), details));
    }

    void change(LeagueDetails details) {
        take(details);
        raise(new LeagueEvent.LeagueChanged(id(), details));
    }

    private void take(LeagueDetails details) {
        name = details.name();
        season = details.season();
        assignedBy = details.assignedBy();
        matchMinutes = details.matchMinutes();
        Quota quota = details.quota();
        quotaPerTeam = quota == null ? null : quota.perTeam();
        quotaUnit = quota == null ? null : quota.unit();
        List<RolePart> wanted = details.roles().stream().map(RolePart::new).toList();
        roles.retainAll(wanted);
        wanted.stream().filter(part -> !roles.contains(part)).forEach(roles::add);
    }

    LeagueId id() {
        return new LeagueId(uuid());
    }

    @Override
    protected String type() {
        return "League";
    }

    @Override
    protected String label() {
        return name + " " + season;
    }

    @Override
    protected DomainEvent deactivated() {
        return new LeagueEvent.LeagueDeactivated(id());
    }

    @Override
    protected DomainEvent reactivated() {
        return new LeagueEvent.LeagueReactivated(id());
    }

    @Override
    protected DomainEvent deleted() {
        return new LeagueEvent.LeagueDeleted(id());
    }
}
