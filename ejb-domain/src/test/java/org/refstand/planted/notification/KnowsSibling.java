package org.refstand.planted.notification;

import org.refstand.planted.schedule.PlantedImport;

record KnowsSibling(PlantedImport sibling) {}
