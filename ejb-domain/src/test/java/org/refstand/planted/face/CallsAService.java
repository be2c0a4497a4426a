package org.refstand.planted.face;

import org.refstand.planted.fixture.UnguardedQueries;

class CallsAService {
    UnguardedQueries queries;
}
