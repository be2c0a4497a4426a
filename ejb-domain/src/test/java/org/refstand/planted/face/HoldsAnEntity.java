package org.refstand.planted.face;

import org.refstand.planted.fixture.PublicEntity;

class HoldsAnEntity {
    PublicEntity[] entities;
}
