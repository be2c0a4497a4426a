package org.refstand.harness;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.refstand.kernel.Database;

/** The harness holds what the other container tests rely on. */
class HarnessIT extends ContainerTest {

    @Resource(lookup = Database.JNDI)
    private DataSource database;

    @Test
    void runs_inside_the_container_against_a_real_database() throws SQLException {
        assertThat(System.getProperty("com.sun.aas.instanceRoot")).isNotNull();
        assertThat(text("show server_version_num")).startsWith("17");
    }

    @Test
    void the_application_is_no_superuser() throws SQLException {
        assertThat(text("select rolsuper from pg_roles where rolname = current_user"))
                .isEqualTo("f");
    }

    private String text(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
