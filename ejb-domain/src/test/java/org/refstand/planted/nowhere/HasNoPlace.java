package org.refstand.planted.nowhere;

class HasNoPlace {}
