package org.refstand.planted.league;

import org.refstand.planted.fixture.PlantedFixtureId;

record KnowsFixture(PlantedFixtureId[] fixtures) {}
