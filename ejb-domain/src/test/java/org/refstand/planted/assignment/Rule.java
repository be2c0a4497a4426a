package org.refstand.planted.assignment;

interface Rule {
    boolean holds();
}
