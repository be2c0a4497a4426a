package org.refstand.planted.face;

import javax.sql.DataSource;

class SendsSql {
    DataSource database;
}
