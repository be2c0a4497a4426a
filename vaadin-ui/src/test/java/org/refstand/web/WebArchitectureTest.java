package org.refstand.web;

import org.refstand.architecture.FaceArchitecture;

/** The web face keeps the rules of faces. */
class WebArchitectureTest extends FaceArchitecture {

    WebArchitectureTest() {
        super("org.refstand.web");
    }
}
