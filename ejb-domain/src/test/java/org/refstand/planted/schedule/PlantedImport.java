package org.refstand.planted.schedule;

public record PlantedImport(String file) {}
